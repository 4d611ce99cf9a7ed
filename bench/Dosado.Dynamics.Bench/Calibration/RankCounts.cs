using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Distributions;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>
/// Simulation-based calibration (Talts and others 2018): draw a couple from the prior, let it live, fit it, and count
/// where the truth stands among the posterior's draws. If the sampler is right, every rank is equally likely.
/// </summary>
public sealed class RankCounts
{
    private const int Draws = 99;
    private const int Every = 10;
    private const int Bins = 20;

    private readonly int[][] _ranks;

    private RankCounts(Cell cell, int[][] ranks) => (Cell, _ranks) = (cell, ranks);

    public Cell Cell { get; }

    public int Couples => _ranks.Length;

    /// <summary>Fixed noise and dial: what is tested is the sampler, not the choice of the prior.</summary>
    public static CouplePrior Prior { get; } = CouplePrior.For(new Dial(0, 10), new Pair(1, 1));

    public static RankCounts Of(Cell cell, int couples) =>
        new(cell, [.. Enumerable.Range(0, couples).Select(i => RanksOfOne(cell, cell.Seed + (ulong)i))]);

    /// <summary>How likely counts at least this uneven would be if every rank were equally likely.</summary>
    public double Probability(int entry)
    {
        var counts = Histogram(entry);
        var expected = (double)Couples / Bins;
        return ChiSquared.Above(counts.Sum(c => (c - expected) * (c - expected) / expected), Bins - 1);
    }

    /// <summary>How often the central 90 of 100 equally likely ranks held the truth.</summary>
    public double Coverage(int entry) => _ranks.Average(r => r[entry] is >= 5 and < 95 ? 1.0 : 0);

    /// <summary>How often central intervals of this probability held the truth, over all entries.</summary>
    public double CoverageOf(double level)
    {
        var tail = (1 - level) / 2 * (Draws + 1);
        return _ranks.Average(ranks => ranks.Average(rank => rank + 0.5 > tail && rank + 0.5 < Draws + 1 - tail ? 1.0 : 0));
    }

    public int[] Histogram(int entry)
    {
        var counts = new int[Bins];
        foreach (var rank in _ranks)
        {
            counts[rank[entry] * Bins / (Draws + 1)]++;
        }

        return counts;
    }

    private static int[] RanksOfOne(Cell cell, ulong seed)
    {
        var dice = new Dice(seed);
        var truth = Prior.Draw(dice);
        var said = Calibration.Couples.WithGaps(Calibration.Couples.Days(truth, cell.Days, dice), cell.MissingShare, dice);
        var posterior = CouplePosterior.Of(Prior, said, Draws, dice.NextBits(), Every);
        return [.. Entry.All.Select(e => posterior.Draws.Count(d => e.Of(d) < e.Of(truth)))];
    }
}
