using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Steps that either of the two let the other in on and has not taken back, oldest first.</summary>
public sealed record SharedSteps
{
    /// <summary>None.</summary>
    public static SharedSteps Empty { get; } = new();

    /// <summary>All of them.</summary>
    public ImmutableList<SharedMoment> All { get; init; } = [];

    /// <summary>The one with this id, or null.</summary>
    public SharedMoment? Find(EntryId id) => All.Find(m => m.Id == id);

    internal SharedSteps Apply(Recorded recorded) => recorded.Event switch
    {
        StepsShared e when Find(e.Id) is null => this with { All = All.Add(new(e, recorded.Author, [])) },
        IStepsReply e => this with { All = All.ConvertAll(m => m.With(e, recorded.Author)) },
        TakenBack e => this with
        {
            All = All.RemoveAll(m => m.Author == recorded.Author && e.Entries.Contains(m.Id))
                .ConvertAll(m => m.Without(recorded.Author, e.Entries)),
        },
        _ => this,
    };
}

/// <summary>Shared steps and what the other said to them.</summary>
/// <param name="Shared">The steps.</param>
/// <param name="Author">Whose.</param>
/// <param name="Replies">What the other said, oldest first; nobody replies to their own.</param>
public sealed record SharedMoment(StepsShared Shared, PersonId Author, ImmutableList<IStepsReply> Replies)
{
    /// <summary>Its id.</summary>
    public EntryId Id => Shared.Id;

    /// <summary>The answer that stands, or null: nothing to remark on.</summary>
    public StepsAnswered? Answer => Replies.OfType<StepsAnswered>().LastOrDefault();

    /// <summary>The last asking for time; null when there is none or an answer came after it.</summary>
    public StepsTimeAsked? TimeAsked => Replies.LastOrDefault() as StepsTimeAsked;

    internal SharedMoment With(IStepsReply reply, PersonId author) =>
        reply.Steps == Id && author != Author && Replies.TrueForAll(r => r.Id != reply.Id)
            ? this with { Replies = Replies.Add(reply) }
            : this;

    internal SharedMoment Without(PersonId author, ImmutableArray<EntryId> gone) =>
        author == Author ? this : this with { Replies = Replies.RemoveAll(r => gone.Contains(r.Id)) };
}
