using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>What stands in the way of an actor-partner model before any search begins.</summary>
internal static class ApimInspection
{
    public static Unsayable? FirstObstacle(IReadOnlyList<Answer> answers, Occasions occasions, ApimModel model) =>
        Twice(answers) ?? Missing(answers) ?? TooFew(occasions, model) ?? Flat(occasions) ?? Overlapping(occasions, model);

    private static Unsayable? Twice(IReadOnlyList<Answer> answers) =>
        answers.GroupBy(a => (a.Couple, a.Member, a.Time)).Where(g => g.Count() > 1)
            .Select(g => new Unsayable.TimeNotIncreasing(g.Key.Couple, g.Key.Time)).FirstOrDefault();

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

    private static Unsayable? TooFew(Occasions occasions, ApimModel model)
    {
        var couples = occasions.All.Select(o => o.Couple).Distinct().Count();
        var design = Design.Of(model, occasions.Names.Count, occasions.Slopes);
        var needed = Math.Max(design.Fixed.Columns, design.Random.Columns) + 1;
        var both = occasions.All.Count(o => o.Pattern == 3);
        return couples < needed || both < needed ? new Unsayable.TooFew(couples) : null;
    }

    private static Unsayable? Flat(Occasions occasions)
    {
        var outcomes = occasions.All.SelectMany(o => new[] { o.First, o.Second }).OfType<double[]>()
            .Select(a => a[^1]).ToList();
        return outcomes.Max() - outcomes.Min() > 1e-12 * Math.Abs(outcomes.Max())
            ? null
            : new Unsayable.NeverChanges(0, outcomes[0]);
    }

    private static Unsayable? Overlapping(Occasions occasions, ApimModel model)
    {
        var atoms = occasions.All.SelectMany(o => new[] { o.First, o.Second }).OfType<double[]>().ToList();
        var predictors = Enumerable.Range(1, atoms[0].Length - 2);
        var spreads = AtomUnits.Of(occasions.All).Units;
        if (predictors.Any(i => !(spreads[i] > 0)))
        {
            return new Unsayable.PredictorsOverlap();
        }

        var means = spreads.Select((_, i) => atoms.Average(a => a[i])).ToArray();
        var size = atoms[0].Length - 2;
        var correlations = Matrix.Filled(size, size, (r, c) => atoms.Average(a =>
            (a[r + 1] - means[r + 1]) * (a[c + 1] - means[c + 1])) / (spreads[r + 1] * spreads[c + 1]));
        var root = Cholesky.TryOf(correlations);
        return root is null || Enumerable.Range(0, size).Any(i => root.Lower[i, i] < 1e-6)
            ? new Unsayable.PredictorsOverlap()
            : null;
    }
}
