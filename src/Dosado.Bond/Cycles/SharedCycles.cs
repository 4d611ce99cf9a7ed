using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>What the two have shown each other of their cycles, folded from the bond's log.</summary>
public sealed record SharedCycles
{
    /// <summary>Nothing shown yet.</summary>
    public static SharedCycles Empty { get; } = new();

    /// <summary>The times that a cycle came by.</summary>
    public ImmutableDictionary<EntryId, CycleTime> Times { get; init; } = ImmutableDictionary<EntryId, CycleTime>.Empty;

    /// <summary>Names given, in the order of the log.</summary>
    public ImmutableList<(PersonId Author, CycleNamed Named)> Names { get; init; } = [];

    /// <summary>How many times were ever shown, taken back or not; only the order of places rests on it.</summary>
    public int EverShown { get; init; }

    /// <summary>The state after one more event. What does not fit the state changes nothing.</summary>
    public SharedCycles Apply(Recorded recorded) => recorded.Event switch
    {
        AboveLineShared e => OnHalf(recorded.Author, e.Time, half => half with { Above = e }),
        BelowLineShared e => OnHalf(recorded.Author, e.Time, half => half with { Below = e }),
        OtherWayShared e => OnHalf(recorded.Author, e.Time, half => half with { OtherWay = e }),
        CrossingConfirmed e when IsOthersHalf(recorded.Author, e.Time, e.Half) =>
            With(Times[e.Time] with { Crossings = Times[e.Time].Crossings.SetItem(recorded.Author, e) }),
        MeaningAdded e when IsOthersHalf(recorded.Author, e.Time, e.Half) =>
            With(Times[e.Time] with { Meanings = Times[e.Time].Meanings.SetItem(recorded.Author, e) }),
        CycleNamed { Name.Length: > 0 and <= CycleNamed.MostName } e when Times.ContainsKey(e.Time) => this with { Names = Names.Add((recorded.Author, e)) },
        TakenBack e => Without(recorded.Author, e.Entries),
        _ => this,
    };

    /// <summary>
    /// The parts of a half may come in any order: when an earlier part is taken back, the later ones are read again without it.
    /// </summary>
    private SharedCycles OnHalf(PersonId author, EntryId id, Func<SharedHalf, SharedHalf> change) =>
        Times.TryGetValue(id, out var time)
            ? With(time.With(author, change))
            : With(CycleTime.Of(id, EverShown).With(author, change)) with { EverShown = EverShown + 1 };

    private SharedCycles With(CycleTime time) => this with { Times = Times.SetItem(time.Id, time) };

    private bool IsOthersHalf(PersonId author, EntryId id, EntryId half) =>
        Times.TryGetValue(id, out var time)
        && time.FindOtherHalf(author) is { Above: { } above } && above.Id == half;

    /// <summary>Everybody takes back only what is their own; a time with no half left is gone.</summary>
    private SharedCycles Without(PersonId author, ImmutableArray<EntryId> gone)
    {
        var left = Times.Values.Select(t => t.Without(author, gone)).Where(t => !t.Halves.IsEmpty);
        return this with
        {
            Times = left.ToImmutableDictionary(t => t.Id),
            Names = Names.RemoveAll(n => n.Author == author && gone.Contains(n.Named.Id)),
        };
    }
}
