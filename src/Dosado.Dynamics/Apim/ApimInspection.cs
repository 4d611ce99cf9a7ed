using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>What stands in the way of an actor-partner model before any search begins.</summary>
internal static class ApimInspection
{
    public static Unsayable? FirstObstacle(IReadOnlyList<Answer> answers, Occasions occasions, Design design) =>
        Twice(occasions) ?? Missing(answers) ?? TooFew(occasions, design) ?? Flat(occasions) ?? Overlapping(occasions);

    private static Unsayable.TimeNotIncreasing? Twice(Occasions occasions) =>
        occasions.Twice is { } twice ? new(twice.Couple, twice.Time) : null;

    private static Unsayable? Missing(IReadOnlyList<Answer> answers)
    {
        bool Silent(int member) => !answers.Any(a => a.Member == member && !double.IsNaN(a.Outcome));
        return (Silent(0), Silent(1)) switch
        {
            (true, true) => new Unsayable.NothingRecorded(),
            (true, false) => new Unsayable.SeriesMissing(0),
            (false, true) => new Unsayable.SeriesMissing(1),
            (false, false) => null,
        };
    }

    private static Unsayable? TooFew(Occasions occasions, Design design)
    {
        var couples = occasions.All.Select(o => o.Couple).Distinct().Count();
        var needed = Math.Max(design.Fixed.Columns, design.Random.Columns) + 1;
        var both = occasions.All.Count(o => o.Pattern == 3);
        return couples < needed || both < needed ? new Unsayable.TooFew(couples) : null;
    }

    private static Unsayable? Flat(Occasions occasions)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var atoms in occasions.Atoms)
        {
            (least, most) = (Math.Min(least, atoms[^1]), Math.Max(most, atoms[^1]));
        }

        return most - least > 1e-12 * Math.Abs(most) ? null : new Unsayable.NeverChanges(0, occasions.Atoms[0][^1]);
    }

    private static Unsayable? Overlapping(Occasions occasions)
    {
        var units = AtomUnits.Of(occasions.Atoms);
        var size = units.Units.Length - 2;
        if (Enumerable.Range(1, size).Any(i => !(units.Units[i] > 0)))
        {
            return new Unsayable.PredictorsOverlap();
        }

        var root = Cholesky.TryOf(Correlations(occasions.Atoms, units));
        return root is null || Enumerable.Range(0, size).Any(i => root.Lower[i, i] < 1e-6)
            ? new Unsayable.PredictorsOverlap()
            : null;
    }

    private static Matrix Correlations(double[][] all, AtomUnits units)
    {
        var size = units.Units.Length - 2;
        var sums = new Matrix(size, size);
        var away = new double[size];
        foreach (var atoms in all)
        {
            for (var i = 0; i < size; i++)
            {
                away[i] = (atoms[i + 1] - units.Means[i + 1]) / units.Units[i + 1];
            }

            AddSquare(sums.Cells, away, 1.0 / all.Length);
        }

        return sums;
    }

    private static void AddSquare(Span<double> sums, double[] away, double weight)
    {
        var next = 0;
        foreach (var one in away)
        {
            foreach (var other in away)
            {
                sums[next++] += weight * one * other;
            }
        }
    }
}
