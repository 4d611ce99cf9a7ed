namespace Dosado.Fuzzing.Tests;

/// <summary>A reader of what others have written.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="Corpus">Well-formed inputs to spoil.</param>
/// <param name="Read">Reads one spoiled input; a documented exception is caught inside, any other is a fault.</param>
public sealed record Target(string Name, IReadOnlyList<byte[]> Corpus, Action<byte[], Func<string>> Read)
{
    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static Target OfBytes(string name, IReadOnlyList<byte[]> corpus, Action<byte[]> read) =>
        new(name, corpus, (bytes, _) => read(bytes));

    internal static Target OfText(string name, IReadOnlyList<string> corpus, Action<string> read) =>
        new(name, [.. corpus.Select(System.Text.Encoding.UTF8.GetBytes)], (_, text) => read(text()));
}
