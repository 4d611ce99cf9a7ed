using System.Runtime.CompilerServices;
using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Dynamics.Couple;
using Dosado.Places.Dance.Days;

namespace Dosado.Places.Dance;

/// <summary>
/// The readings of this device, each kept as long as its space is open and its days are the same. What is read of one's
/// own days goes when the inner door closes.
/// </summary>
internal static class Readings
{
    /// <summary>The ends of a check-in's dials.</summary>
    public static readonly Dial Dial = new(0, Amount.Most);

    private static readonly ConditionalWeakTable<OwnSpace, ReadingUnderway<OwnGap?>> Mine = [];
    private static readonly ConditionalWeakTable<BondSpace, ReadingUnderway<CoupleOutcome>> Ours = [];

    /// <summary>My own days: what I felt and what I wanted.</summary>
    public static ReadingUnderway<OwnGap?> OfMine(OwnSpace own)
    {
        var days = NeedDays.Of(own.State);
        return Of(Mine, own, FeltAndWanted(days.Closeness), FeltAndWanted(days.Space), d => OwnGap.Begin(d, Dial));
    }

    /// <summary>What both have shared: what each felt. Nothing private enters it.</summary>
    public static ReadingUnderway<CoupleOutcome> OfBoth(BondSpace bond)
    {
        // By id and not by "mine" and "theirs": both devices read the very same and say the very same.
        var both = bond.State.People.Keys.OrderBy(p => p.Value, StringComparer.Ordinal).Take(2)
            .Select(p => NeedDays.Of(bond.State, p)).ToList();
        return Of(
            Ours,
            bond,
            Felt([.. both.Select(d => d.Closeness)]),
            Felt([.. both.Select(d => d.Space)]),
            d => CoupleEstimation.Begin(d, Dial));
    }

    private static ReadingUnderway<T> Of<TSpace, T>(
        ConditionalWeakTable<TSpace, ReadingUnderway<T>> kept,
        TSpace space,
        IReadOnlyList<Day> closeness,
        IReadOnlyList<Day> room,
        Func<IReadOnlyList<Day>, Unhurried<T>> begin)
        where TSpace : class
    {
        if (kept.TryGetValue(space, out var known) && known.Reads(closeness, room))
        {
            return known;
        }

        var anew = new ReadingUnderway<T>(closeness, room, begin);
        kept.AddOrUpdate(space, anew);
        return anew;
    }

    private static IReadOnlyList<Day> FeltAndWanted(IReadOnlyList<NeedDay> days) =>
        [.. days.Select(d => new Day(d.Day, d.Felt ?? double.NaN, d.Wanted ?? double.NaN))];

    private static IReadOnlyList<Day> Felt(IReadOnlyList<IReadOnlyList<NeedDay>> both)
    {
        var felt = both.Select(days => days.ToDictionary(d => d.Day, d => d.Felt ?? double.NaN)).ToList();
        double At(int who, DateOnly day) => who < felt.Count ? felt[who].GetValueOrDefault(day, double.NaN) : double.NaN;
        return [.. felt.SelectMany(f => f.Keys).Distinct().Order().Select(day => new Day(day, At(0, day), At(1, day)))];
    }
}
