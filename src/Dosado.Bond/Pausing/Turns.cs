using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Offers to speak one at a time: at most one of each author.</summary>
public sealed record Turns
{
    /// <summary>None.</summary>
    public static Turns Empty { get; } = new();

    /// <summary>The offers, oldest first.</summary>
    public ImmutableList<Turn> All { get; init; } = [];

    /// <summary>The offer with this id, or null.</summary>
    public Turn? Find(EntryId id) => All.Find(t => t.Id == id);

    internal Turns Apply(Recorded recorded) => recorded.Event switch
    {
        TurnOffered e when Find(e.Id) is null => this with
        {
            All = All.RemoveAll(t => t.Author == recorded.Author).Add(new(e, recorded.Author, [])),
        },
        TurnSaid e => this with { All = All.ConvertAll(t => t.With(new(e, recorded.Author))) },
        TakenBack e => this with
        {
            All = All.RemoveAll(t => t.Author == recorded.Author && e.Entries.Contains(t.Id))
                .ConvertAll(t => t.Without(recorded.Author, e.Entries)),
        },
        _ => this,
    };
}

/// <summary>An offer and what was opened to it.</summary>
/// <param name="Offered">The offer.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Parts">Opened parts, oldest first.</param>
public sealed record Turn(TurnOffered Offered, PersonId Author, ImmutableList<TurnPart> Parts)
{
    /// <summary>Its id.</summary>
    public EntryId Id => Offered.Id;

    /// <summary>Whether this person speaks second, and so has a part that waits unread until they open it.</summary>
    public bool IsSecond(PersonId person) => (person == Author) == (Offered.Order == TurnOrder.YouFirst);

    /// <summary>The part that this person opened, or null.</summary>
    public TurnPart? FindPart(PersonId person) => Parts.FindLast(p => p.Author == person);

    internal Turn With(TurnPart part) =>
        part.Said.Turn == Id && Parts.TrueForAll(p => p.Said.Id != part.Said.Id) ? this with { Parts = Parts.Add(part) } : this;

    internal Turn Without(PersonId author, ImmutableArray<EntryId> gone) =>
        this with { Parts = Parts.RemoveAll(p => p.Author == author && gone.Contains(p.Said.Id)) };
}

/// <summary>A part that was opened.</summary>
/// <param name="Said">The part.</param>
/// <param name="Author">Whose.</param>
public sealed record TurnPart(TurnSaid Said, PersonId Author);
