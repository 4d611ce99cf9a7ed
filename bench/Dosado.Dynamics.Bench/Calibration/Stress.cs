using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>Couples far from what the prior expects: both own lags .6, with the prior taken from their own days.</summary>
public static class Stress
{
    public static CoupleParameters Far { get; } =
        new(new Square(.6, 0, 0, .6), new Square(1, .3, .3, 1), new Pair(5, 5));

    /// <summary>For each entry, how often the 90 % interval held the truth.</summary>
    public static double[] Coverage(int days, int couples, ulong seed)
    {
        var held = new double[Entry.All.Count];
        for (var i = 0; i < couples; i++)
        {
            var dice = new Dice(seed + (ulong)i);
            var said = Couples.Days(Far, days, dice);
            var dated = said.Select((v, t) => new Day(new DateOnly(2024, 1, 1).AddDays(t), v.First, v.Second)).ToList();
            var posterior = CouplePosterior.Of(CouplePrior.For(new Dial(0, 10), dated), said, 500, dice.NextBits(), 2);
            for (var e = 0; e < held.Length; e++)
            {
                held[e] += posterior.IntervalOf(Entry.All[e].Of).Holds(Entry.All[e].Of(Far)) ? 1.0 / couples : 0;
            }
        }

        return held;
    }
}
