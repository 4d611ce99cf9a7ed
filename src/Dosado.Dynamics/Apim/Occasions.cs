using System.Runtime.InteropServices;

namespace Dosado.Dynamics.Apim;

/// <summary>Answers laid side by side: each member's predictors beside the partner's of the same time.</summary>
internal sealed class Occasions
{
    private Occasions(
        IReadOnlyList<Occasion> all, (string, double)? twice, IReadOnlyList<string> names, IReadOnlyList<(int, int)> slopes)
    {
        (All, Twice, Names, Slopes) = (all, twice, names, slopes);
        Atoms = WholeOf(all);
        Couples = all.Count == 0 ? 0 : all.Max(o => o.Couple) + 1;
    }

    public IReadOnlyList<Occasion> All { get; }

    /// <summary>Every whole answer's atoms.</summary>
    public double[][] Atoms { get; }

    /// <summary>One more than the greatest number of a couple; some may have no whole answer.</summary>
    public int Couples { get; }

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

    private static double[][] WholeOf(IReadOnlyList<Occasion> all)
    {
        var atoms = new List<double[]>(2 * all.Count);
        foreach (var occasion in all)
        {
            atoms.AddRange(occasion.First is { } first ? [first] : []);
            atoms.AddRange(occasion.Second is { } second ? [second] : []);
        }

        return [.. atoms];
    }

    private static (List<Pairing> Pairs, (string, double)? Twice) Paired(IReadOnlyList<Answer> answers)
    {
        var pairs = new List<Pairing>(answers.Count);
        var couples = new Dictionary<string, int>(answers.Count);
        var places = new Dictionary<(int, double), int>(answers.Count);
        (string, double)? twice = null;
        foreach (var answer in answers)
        {
            var couple = NumberOf(answer.Couple, couples);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (couple, answer.Time), out var known);
            if (!known)
            {
                place = pairs.Count;
                pairs.Add(new(couple, null, null));
            }

            twice ??= pairs[place].Of(answer.Member) is null ? null : (answer.Couple, answer.Time);
            pairs[place] = pairs[place].With(answer);
        }

        return (pairs, twice);
    }

    private static int NumberOf(string couple, Dictionary<string, int> couples)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(couples, couple, out var known);
        return known ? number : number = couples.Count - 1;
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

        var sum = 0.0;
        foreach (var atom in atoms)
        {
            // Not a number if one of them is none.
            sum += 0 * atom;
        }

        return double.IsNaN(sum) ? null : atoms;
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

    private readonly record struct Pairing(int Couple, Answer? First, Answer? Second)
    {
        public Answer? Of(int member) => member == 0 ? First : Second;

        public Pairing With(Answer answer) =>
            answer.Member == 0 ? this with { First = First ?? answer } : this with { Second = Second ?? answer };
    }
}
