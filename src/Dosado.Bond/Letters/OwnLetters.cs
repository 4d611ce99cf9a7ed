using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>A person's drafts and what they noted beside letters. Only that person ever sees it.</summary>
public sealed record OwnLetters
{
    /// <summary>Nothing written.</summary>
    public static OwnLetters Empty { get; } = new();

    /// <summary>Drafts by id.</summary>
    public ImmutableDictionary<EntryId, LetterDraft> Drafts { get; init; } =
        ImmutableDictionary<EntryId, LetterDraft>.Empty;

    /// <summary>What was said face to face and kept, oldest first.</summary>
    public ImmutableList<SaidKept> Said { get; init; } = [];

    /// <summary>How letters of the other could be heard.</summary>
    public ImmutableDictionary<EntryId, Heard> Heard { get; init; } = ImmutableDictionary<EntryId, Heard>.Empty;

    /// <summary>The state after one more event. What does not fit it changes nothing.</summary>
    public OwnLetters Apply(Recorded recorded) => recorded.Event switch
    {
        DraftKept e => this with { Drafts = Drafts.SetItem(e.Draft, e.Text) },
        SaidKept e when Said.TrueForAll(s => s.Id != e.Id) => this with { Said = Said.Add(e) },
        HearingNoted e => this with { Heard = Heard.SetItem(e.Letter, e.Heard) },
        TakenBack e => this with
        {
            Drafts = Drafts.RemoveRange(e.Entries),
            Said = Said.RemoveAll(s => e.Entries.Contains(s.Id)),
        },
        _ => this,
    };
}
