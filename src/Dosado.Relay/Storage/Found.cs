namespace Dosado.Relay.Storage;

/// <summary>What came of looking for a space: it is here, it was deleted, or nobody knows it.</summary>
internal abstract record Found<T>
{
    private Found()
    {
    }

    public sealed record Here(T Value) : Found<T>;

    public sealed record Deleted : Found<T>;

    public sealed record Unknown : Found<T>;

    public Found<TOther> To<TOther>(Func<T, TOther> map) => this switch
    {
        Here here => new Found<TOther>.Here(map(here.Value)),
        Deleted => new Found<TOther>.Deleted(),
        _ => new Found<TOther>.Unknown(),
    };
}
