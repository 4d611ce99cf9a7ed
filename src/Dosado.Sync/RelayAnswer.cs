namespace Dosado.Sync;

/// <summary>What a relay answered, or that it did not.</summary>
/// <typeparam name="T">What a granted request brings back.</typeparam>
public abstract record RelayAnswer<T>
{
    private RelayAnswer()
    {
    }

    /// <summary>The request was carried out.</summary>
    /// <param name="Value">What it brought back.</param>
    public sealed record Granted(T Value) : RelayAnswer<T>;

    /// <summary>The relay said no.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Refusal Reason) : RelayAnswer<T>;

    /// <summary>Nobody answered, or the answer could not be understood: try later.</summary>
    /// <param name="Detail">A fact for a report: a status code or the kind of failure; never content.</param>
    public sealed record Unreachable(string Detail) : RelayAnswer<T>;
}

/// <summary>Carried out; there is nothing to bring back.</summary>
public readonly record struct Done;
