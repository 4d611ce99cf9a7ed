using Dosado.Dynamics.Couple;

namespace Dosado.Places.Dance.Days;

/// <summary>One's own usual of one need, for one's own eyes; every number is a pair of whole or half places on the dial.</summary>
public abstract record UsualModel
{
    private UsualModel()
    {
    }

    /// <summary>It cannot be said yet, and that is usual.</summary>
    public sealed record NotYet : UsualModel;

    /// <summary>The days are all alike: they have no range of their own.</summary>
    public sealed record AllAlike : UsualModel;

    /// <summary>The usual range.</summary>
    public sealed record Range(OnDial Felt, OnDial Wanted, OnDial FeltTomorrow) : UsualModel;

    /// <summary>What a reading says of days.</summary>
    public static UsualModel Of(OwnGap? gap, IReadOnlyList<NeedDay> days) =>
        gap is null ? new NotYet()
        : days.Where(d => d.Felt is not null && d.Day >= gap.From).Select(d => d.Felt).Distinct().Count() < 2 ? new AllAlike()
        : new Range(OnDial.Of(gap.Felt), OnDial.Of(gap.Wanted), OnDial.Of(gap.FeltTomorrow));
}

/// <summary>A range on the dial, rounded outwards to halves: never narrower than what is known.</summary>
public readonly record struct OnDial(double From, double To)
{
    /// <summary>A range on the dial.</summary>
    public static OnDial Of(Interval interval) => new(
        Math.Clamp(Math.Floor(interval.Lower * 2) / 2, Readings.Dial.Least, Readings.Dial.Most),
        Math.Clamp(Math.Ceiling(interval.Upper * 2) / 2, Readings.Dial.Least, Readings.Dial.Most));
}
