using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Say;

/// <summary>A draft as its pages show it.</summary>
/// <param name="Id">Which draft.</param>
/// <param name="Text">The draft.</param>
/// <param name="Suggests">Whether the page may ask and mark anything at all.</param>
/// <param name="Other">Who could receive it; null for one alone.</param>
public sealed record DraftModel(EntryId Id, LetterDraft Text, bool Suggests, string? Other)
{
    /// <summary>What was seen when it was looked at together; null before that.</summary>
    public DraftReading? Reading { get; init; }

    /// <summary>What of the form cannot be kept as it is.</summary>
    public Problem? Problem { get; init; }
}

/// <summary>Where a letter begins: drafts to go on with, and what was kept as said.</summary>
public sealed record BeginModel(
    IReadOnlyList<KeyValuePair<EntryId, LetterDraft>> Drafts,
    IReadOnlyList<SaidKept> Said,
    bool Suggests,
    DateOnly Today);
