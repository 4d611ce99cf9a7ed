using Dosado.Dynamics.Bench.Calibration;
using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests;

/// <summary>Invented couples and days, where the details do not matter.</summary>
internal static class Some
{
    public static readonly Dial Dial = new(0, 10);

    public static readonly DateOnly Monday = new(2024, 1, 1);

    public static CoupleParameters Couple(double own = .3, double onFirst = 0, double onSecond = 0, double together = 0) =>
        new(new Square(own, onFirst, onSecond, own), new Square(1, together, together, 1), new Pair(5, 6));

    public static IReadOnlyList<Pair> Values(CoupleParameters couple, int days, ulong seed = 5) =>
        Couples.Days(couple, days, new Dice(seed));

    public static IReadOnlyList<Day> Days(CoupleParameters couple, int days, ulong seed = 5) => Dated(Values(couple, days, seed));

    public static IReadOnlyList<Day> Dated(IReadOnlyList<Pair> values) =>
        [.. values.Select((v, i) => new Day(Monday.AddDays(i), v.First, v.Second))];

    public static IReadOnlyList<Day> Swapped(IReadOnlyList<Day> days) =>
        [.. days.Select(d => d with { First = d.Second, Second = d.First })];
}
