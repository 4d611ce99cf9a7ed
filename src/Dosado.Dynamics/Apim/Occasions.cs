namespace Dosado.Dynamics.Apim;

/// <summary>Answers laid side by side: each member's predictors beside the partner's of the same time.</summary>
internal sealed class Occasions
{
    private Occasions(IReadOnlyList<Occasion> all, IReadOnlyList<string> names, IReadOnlyList<(int, int)> slopes)
    {
        All = all;
        Names = names;
        Slopes = slopes;
    }

    public IReadOnlyList<Occasion> All { get; }

    /// <summary>The predictors in the order of the atoms.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Which atoms hold the actor and the partner value of each predictor whose slope may differ.</summary>
    public IReadOnlyList<(int Actor, int Partner)> Slopes { get; }

    public static Occasions Of(
        IReadOnlyList<Answer> answers, IReadOnlyList<string> own, IReadOnlyList<string> beside, bool splits)
    {
        var ready = splits ? Split(answers) : answers;
        var names = splits ? [.. own.Select(n => n + ".within"), .. own.Select(n => n + ".between")] : own;
        var all = ready.GroupBy(a => (a.Couple, a.Time)).Select(together =>
        {
            var (first, second) = (together.FirstOrDefault(a => a.Member == 0), together.FirstOrDefault(a => a.Member == 1));
            return new Occasion(together.Key.Couple, Atoms(first, second), Atoms(second, first));
        });
        return new(
            [.. all.Where(o => o.Pattern > 0)],
            [.. names.SelectMany(n => new[] { "actor:" + n, "partner:" + n }), .. beside],
            [.. own.Select((_, i) => ((2 * i) + 1, (2 * i) + 2))]);
    }

    private static double[]? Atoms(Answer? mine, Answer? partners)
    {
        if (mine is null || partners is null)
        {
            return null;
        }

        double[] atoms =
            [1, .. mine.Own.Zip(partners.Own, (a, p) => new[] { a, p }).SelectMany(x => x), .. mine.Beside, mine.Outcome];
        return atoms.Any(double.IsNaN) ? null : atoms;
    }

    private static List<Answer> Split(IReadOnlyList<Answer> answers)
    {
        var means = answers.GroupBy(a => (a.Couple, a.Member)).ToDictionary(g => g.Key, g => Means([.. g]));
        var grand = Enumerable.Range(0, answers[0].Own.Count)
            .Select(i => means.Values.Select(m => m[i]).Where(m => !double.IsNaN(m)).DefaultIfEmpty(0).Average()).ToArray();
        return [.. answers.Select(a => a with
        {
            Own =
            [
                .. a.Own.Select((v, i) => v - means[(a.Couple, a.Member)][i]),
                .. a.Own.Select((_, i) => means[(a.Couple, a.Member)][i] - grand[i]),
            ],
        })];
    }

    private static double[] Means(IReadOnlyList<Answer> answers) =>
    [
        .. Enumerable.Range(0, answers[0].Own.Count).Select(i =>
            answers.Select(a => a.Own[i]).Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average()),
    ];
}
