using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>One time that a cycle came by, as far as the two have shown it. It has no start and no first person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Its place among all times ever shown: the order of the log.</param>
/// <param name="Halves">What each has shown of their own half.</param>
/// <param name="Crossings">By the one it reached: which half of the other reached them.</param>
/// <param name="Meanings">By author: what they meant, beside what the other concluded.</param>
public sealed record CycleTime(
    EntryId Id,
    int Place,
    ImmutableDictionary<PersonId, SharedHalf> Halves,
    ImmutableDictionary<PersonId, CrossingConfirmed> Crossings,
    ImmutableDictionary<PersonId, MeaningAdded> Meanings)
{
    /// <summary>A time of which nothing is shown.</summary>
    public static CycleTime Of(EntryId id, int place) => new(
        id,
        place,
        ImmutableDictionary<PersonId, SharedHalf>.Empty,
        ImmutableDictionary<PersonId, CrossingConfirmed>.Empty,
        ImmutableDictionary<PersonId, MeaningAdded>.Empty);

    /// <summary>What a person has shown; null while nothing stands above their line.</summary>
    public SharedHalf? FindHalf(PersonId person) =>
        Halves.TryGetValue(person, out var half) && half.Above is not null ? half : null;

    /// <summary>The other's half, seen from a person; null while it is not shown.</summary>
    public SharedHalf? FindOtherHalf(PersonId person) =>
        Halves.Keys.Where(p => p != person).Select(FindHalf).FirstOrDefault();

    /// <summary>Whether the other's act, as it is shown now, is what reached this person: said by themselves (M036).</summary>
    public bool HasReached(PersonId person) =>
        Crossings.TryGetValue(person, out var crossing)
        && FindOtherHalf(person) is { Above: { } above } && above.Id == crossing.Half;

    /// <summary>What this person meant, beside what the other concludes now; null for nothing said.</summary>
    public MeaningAdded? FindMeaningOf(PersonId person) =>
        Meanings.TryGetValue(person, out var meaning)
        && FindOtherHalf(person) is { Above: { } above } && above.Id == meaning.Half ? meaning : null;

    /// <summary>The time with a change to one person's half.</summary>
    internal CycleTime With(PersonId author, Func<SharedHalf, SharedHalf> change) =>
        this with { Halves = Halves.SetItem(author, change(Halves.GetValueOrDefault(author, SharedHalf.Nothing))) };

    /// <summary>What is left when a person takes things back.</summary>
    internal CycleTime Without(PersonId author, ImmutableArray<EntryId> gone) => this with
    {
        Halves = Halves.TryGetValue(author, out var half) ? Set(author, half.Without(gone)) : Halves,
        Crossings = Crossings.TryGetValue(author, out var c) && gone.Contains(c.Id) ? Crossings.Remove(author) : Crossings,
        Meanings = Meanings.TryGetValue(author, out var m) && gone.Contains(m.Id) ? Meanings.Remove(author) : Meanings,
    };

    private ImmutableDictionary<PersonId, SharedHalf> Set(PersonId author, SharedHalf half) =>
        half == SharedHalf.Nothing ? Halves.Remove(author) : Halves.SetItem(author, half);
}

/// <summary>What one person has shown of their half. Nothing of it is seen while nothing stands above the line.</summary>
/// <param name="Above">Above the line.</param>
/// <param name="Below">Below the line.</param>
/// <param name="OtherWay">A different step.</param>
public sealed record SharedHalf(AboveLineShared? Above, BelowLineShared? Below, OtherWayShared? OtherWay)
{
    /// <summary>Nothing shown.</summary>
    public static SharedHalf Nothing { get; } = new(null, null, null);

    /// <summary>What is left of it when its author takes things back.</summary>
    internal SharedHalf Without(ImmutableArray<EntryId> gone) =>
        new(Left(Above, gone), Left(Below, gone), Left(OtherWay, gone));

    private static T? Left<T>(T? part, ImmutableArray<EntryId> gone)
        where T : Event => part is not null && gone.Contains(part.Id) ? null : part;
}
