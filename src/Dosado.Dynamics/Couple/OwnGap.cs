using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>
/// One person's own days on one need: usual felt, usual wanted and what lies between them, with intervals that know that
/// neighbouring days resemble each other. For this person's eyes; it has no target.
/// </summary>
/// <param name="From">The first day that was read.</param>
/// <param name="To">The last day that was read.</param>
/// <param name="Felt">Where the felt value comes back to.</param>
/// <param name="Wanted">Where the wanted value comes back to.</param>
/// <param name="Gap">Wanted minus felt.</param>
/// <param name="FeltTomorrow">The usual range of the next day, held to the dial.</param>
public sealed record OwnGap(DateOnly From, DateOnly To, Interval Felt, Interval Wanted, Interval Gap, Interval FeltTomorrow)
{
    private const int LeastDays = 5;

    /// <summary>Reads the latest stretch; null below five days with both values, where not even a range is worth saying.</summary>
    /// <param name="feltAndWanted">Felt first, wanted second; each date at most once.</param>
    /// <param name="dial">The ends of the dial.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    public static OwnGap? Find(IReadOnlyList<Day> feltAndWanted, Dial dial, ulong seed = 1) =>
        Begin(feltAndWanted, dial, seed).Finish();

    /// <summary>Begins to read the latest stretch, in slices.</summary>
    /// <param name="feltAndWanted">Felt first, wanted second; each date at most once.</param>
    /// <param name="dial">The ends of the dial.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    public static Unhurried<OwnGap?> Begin(IReadOnlyList<Day> feltAndWanted, Dial dial, ulong seed = 1)
    {
        if (Stretch.FindLatest(feltAndWanted) is not { } stretch || stretch.SharedDays < LeastDays)
        {
            return new(known: null);
        }

        // A dial that never moved still has a range: a twentieth of the dial stands for what it might have moved.
        var least = dial.Length * dial.Length / 400;
        var noise = new Pair(
            Math.Max(least, Variance(stretch.Values.Select(v => v.First))),
            Math.Max(least, Variance(stretch.Values.Select(v => v.Second))));
        return new(
            new Sampling(CouplePrior.For(dial, noise), stretch.Values, 2000, seed),
            posterior => Said(stretch, dial, posterior));
    }

    private static OwnGap Said(Stretch stretch, Dial dial, CouplePosterior posterior) => new(
        stretch.From,
        stretch.To,
        posterior.IntervalOf(p => p.Level.First),
        posterior.IntervalOf(p => p.Level.Second),
        posterior.IntervalOf(p => p.Level.Second - p.Level.First),
        posterior.NextOnDial(v => v.First, dial));

    private static double Variance(IEnumerable<double> values)
    {
        var said = values.Where(v => !double.IsNaN(v)).ToArray();
        var mean = said.Average();
        return said.Average(v => (v - mean) * (v - mean));
    }
}
