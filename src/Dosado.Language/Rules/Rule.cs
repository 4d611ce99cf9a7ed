namespace Dosado.Language.Rules;

/// <summary>What a rule reports when one of its patterns matches and its guards allow it.</summary>
/// <param name="Id">Its name in the data file.</param>
/// <param name="Guards">All of them have to allow a match.</param>
internal abstract record Rule(string Id, IReadOnlyList<Guard> Guards)
{
    /// <summary>A finding with the words to show.</summary>
    /// <param name="Id">Its name in the data file.</param>
    /// <param name="Guards">All of them have to allow a match.</param>
    /// <param name="Kind">What it is about.</param>
    /// <param name="Question">What is asked.</param>
    /// <param name="Need">What may be wanted.</param>
    /// <param name="Behind">What is said to be wanted instead where a word of a set is among those found.</param>
    public sealed record Finds(
        string Id, IReadOnlyList<Guard> Guards, FindingKind Kind, string Question, string Need, IReadOnlyList<NeedBehind> Behind)
        : Rule(Id, Guards);

    /// <summary>A presence.</summary>
    public sealed record Sees(string Id, IReadOnlyList<Guard> Guards, PresenceKind Kind) : Rule(Id, Guards);

    /// <summary>Fear of the other, injury, force, a threat received: the whole draft goes quiet.</summary>
    public sealed record GoesQuiet(string Id, IReadOnlyList<Guard> Guards) : Rule(Id, Guards);
}
