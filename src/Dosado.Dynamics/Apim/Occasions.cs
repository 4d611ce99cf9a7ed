namespace Dosado.Dynamics.Apim;

/// <summary>Answers laid side by side: each member's predictors beside the partner's of the same time.</summary>
internal sealed class Occasions
{
    private Occasions(
        IReadOnlyList<Occasion> all, (string, double)? twice, IReadOnlyList<string> names, IReadOnlyList<(int, int)> slopes)
    {
        (All, Twice, Names, Slopes) = (all, twice, names, slopes);
        Atoms = [.. all.SelectMany(o => new[] { o.First, o.Second }).OfType<double[]>()];
    }

    public IReadOnlyList<Occasion> All { get; }

    /// <summary>Every whole answer's atoms.</summary>
    public IReadOnlyList<double[]> Atoms { get; }

    /// <summary>A couple and a time of which one member answered twice.</summary>
    public (string Couple, double Time)? Twice { get; }

    /// <summary>The predictors in the order of the atoms.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Which atoms hold the actor and the partner value of each predictor whose slope may differ.</summary>
    public IReadOnlyList<(int Actor, int Partner)> Slopes { get; }

    public static Occasions Of(
        IReadOnlyList<Answer> answers, IReadOnlyList<string> own, IReadOnlyList<string> beside, bool splits)
    {
        var ready = splits ? Split(answers) : answers;
        var names = splits ? [.. own.Select(n => n + ".within"), .. own.Select(n => n + ".between")] : own;
        var (pairs, twice) = Paired(ready);
        var all = pairs.Select(p => new Occasion(p.Couple, Whole(p.First, p.Second), Whole(p.Second, p.First)));
        return new(
            [.. all.Where(o => o.Pattern > 0)],
            twice,
            [.. names.SelectMany(n => new[] { "actor:" + n, "partner:" + n }), .. beside],
            [.. own.Select((_, i) => ((2 * i) + 1, (2 * i) + 2))]);
    }

    private static (List<Pairing> Pairs, (string, double)? Twice) Paired(IReadOnlyList<Answer> answers)
    {
        var pairs = new List<Pairing>();
        var places = new Dictionary<(string, double), int>();
        (string, double)? twice = null;
        foreach (var answer in answers)
        {
            var key = (answer.Couple, answer.Time);
            if (places.TryAdd(key, pairs.Count))
            {
                pairs.Add(new(answer.Couple, null, null));
            }

            var pair = pairs[places[key]];
            twice ??= pair.Of(answer.Member) is null ? null : key;
            pairs[places[key]] = pair.With(answer);
        }

        return (pairs, twice);
    }

    private static double[]? Whole(Answer? mine, Answer? partners)
    {
        if (mine is null || partners is null)
        {
            return null;
        }

        var (own, beside) = (mine.Own.Count, mine.Beside.Count);
        var atoms = new double[(2 * own) + beside + 2];
        (atoms[0], atoms[^1]) = (1, mine.Outcome);
        for (var i = 0; i < own; i++)
        {
            (atoms[(2 * i) + 1], atoms[(2 * i) + 2]) = (mine.Own[i], partners.Own[i]);
        }

        for (var i = 0; i < beside; i++)
        {
            atoms[(2 * own) + 1 + i] = mine.Beside[i];
        }

        return Array.Exists(atoms, double.IsNaN) ? null : atoms;
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

    private readonly record struct Pairing(string Couple, Answer? First, Answer? Second)
    {
        public Answer? Of(int member) => member == 0 ? First : Second;

        public Pairing With(Answer answer) =>
            answer.Member == 0 ? this with { First = First ?? answer } : this with { Second = Second ?? answer };
    }
}
