using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Letters that either of the two sent and has not taken back, oldest first.</summary>
public sealed record Letters
{
    /// <summary>No letter.</summary>
    public static Letters Empty { get; } = new();

    /// <summary>All of them.</summary>
    public ImmutableList<Letter> All { get; init; } = [];

    /// <summary>The letter with this id, or null.</summary>
    public Letter? Find(EntryId id) => All.Find(l => l.Id == id);

    /// <summary>The letters after one more event. What does not fit them changes nothing.</summary>
    public Letters Apply(Recorded recorded) => recorded.Event switch
    {
        LetterSent e when Find(e.Id) is null => this with { All = All.Add(new(e, recorded.Author, [])) },
        ILetterReply e => this with { All = All.ConvertAll(l => l.With(e, recorded.Author)) },
        TakenBack e => Without(recorded.Author, e.Entries),
        _ => this,
    };

    private Letters Without(PersonId author, ImmutableArray<EntryId> gone) => this with
    {
        All = All.RemoveAll(l => l.Author == author && gone.Contains(l.Id))
            .ConvertAll(l => l.Author == author ? l : l with { Replies = l.Replies.RemoveAll(r => gone.Contains(r.Id)) }),
    };
}

/// <summary>A letter and what the other said to it.</summary>
/// <param name="Sent">The letter.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Replies">What the other said, oldest first. All of them are the other's: nobody replies to their own.</param>
public sealed record Letter(LetterSent Sent, PersonId Author, ImmutableList<ILetterReply> Replies)
{
    /// <summary>Its id.</summary>
    public EntryId Id => Sent.Id;

    /// <summary>The answers.</summary>
    public IEnumerable<LetterAnswered> Answers => Replies.OfType<LetterAnswered>();

    /// <summary>The last asking for time; null when there is none or an answer came after it.</summary>
    public LetterTimeAsked? TimeAsked => Replies.FindLast(r => r is LetterTimeAsked or LetterAnswered) as LetterTimeAsked;

    /// <summary>What was last said to what it asks for.</summary>
    public AskAnswered? AskAnswer => Replies.OfType<AskAnswered>().LastOrDefault();

    /// <summary>How it could be heard, if that was released.</summary>
    public HearingReleased? Hearing => Replies.OfType<HearingReleased>().LastOrDefault();

    internal Letter With(ILetterReply reply, PersonId author) =>
        reply.Letter == Id && author != Author && Replies.TrueForAll(r => r.Id != reply.Id)
            ? this with { Replies = Replies.Add(reply) }
            : this;
}
