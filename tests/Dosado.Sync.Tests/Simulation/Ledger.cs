namespace Dosado.Sync.Tests.Simulation;

/// <summary>What was said in a life, and what may be gone from it.</summary>
internal sealed class Ledger
{
    private int _words;

    /// <summary>Everything that anybody began to say.</summary>
    public HashSet<string> Uttered { get; } = [];

    /// <summary>What was kept on a device before anything befell it.</summary>
    public HashSet<string> Said { get; } = [];

    public HashSet<string> TakenBack { get; } = [];

    /// <summary>Taken back or never sent when the device died or was put back: nobody knows.</summary>
    public HashSet<string> Maybe { get; } = [];

    /// <summary>Said where only those are who moved.</summary>
    public HashSet<string> SaidAfterTheMove { get; } = [];

    public string NewWord(string kind = "word")
    {
        var word = $"{kind} {_words++}";
        Uttered.Add(word);
        return word;
    }

    /// <summary>This content was on a disk that is no more.</summary>
    public void Lose(ReadOnlyMemory<byte> content)
    {
        if (Speech.FindWord(content) is { } word)
        {
            Maybe.Add(word);
        }

        foreach (var gone in Speech.FindTakenBack(content))
        {
            Maybe.Add(gone);
            TakenBack.Remove(gone);
        }
    }
}
