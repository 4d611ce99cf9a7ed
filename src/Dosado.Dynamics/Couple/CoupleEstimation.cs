using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>What two partners' days say of how closeness moves between them.</summary>
public static class CoupleEstimation
{
    /// <summary>Below so many days on which both spoke, nothing is said on direction.</summary>
    public const int LeastSharedDays = 14;

    /// <summary>How likely a thing must be before it is said.</summary>
    public const double SureEnough = 0.9;

    private const double MostAtTheEdge = 0.8;

    private const int KeptDraws = 2000;

    /// <summary>Reads the latest stretch of days.</summary>
    /// <param name="days">In any order; a date may stand once only. Values beyond the dial are taken as they are.</param>
    /// <param name="dial">The ends of the dial.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    public static CoupleOutcome Read(IReadOnlyList<Day> days, Dial dial, ulong seed = 1) =>
        Begin(days, dial, seed).Finish();

    /// <summary>Begins to read the latest stretch of days, in slices; why nothing can be said is known at once.</summary>
    /// <param name="days">In any order; a date may stand once only. Values beyond the dial are taken as they are.</param>
    /// <param name="dial">The ends of the dial.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    public static Unhurried<CoupleOutcome> Begin(IReadOnlyList<Day> days, Dial dial, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (Twice(days) is { } twice)
        {
            return Nothing(twice);
        }

        var clean = days.Select(d => d with { First = OrMissing(d.First), Second = OrMissing(d.Second) }).ToList();
        if (Stretch.FindLatest(clean) is not { } stretch)
        {
            return Nothing(new Unsayable.NothingRecorded());
        }

        return Obstacle(stretch, dial) is { } reason ? Nothing(reason) : Sampled(stretch, dial, seed);
    }

    private static Unhurried<CoupleOutcome> Nothing(Unsayable reason) => new(new CoupleOutcome.NothingYet(reason));

    private static Unhurried<CoupleOutcome> Sampled(Stretch stretch, Dial dial, ulong seed)
    {
        var days = stretch.Values.Select((v, i) => new Day(stretch.From.AddDays(i), v.First, v.Second)).ToList();
        var sampling = new Sampling(CouplePrior.For(dial, days), stretch.Values, KeptDraws, seed);
        return new(sampling, posterior => Said(stretch, posterior));
    }

    private static CoupleOutcome Said(Stretch stretch, CouplePosterior posterior)
    {
        var statements = Statements.Of(posterior);
        return statements.Count == 0
            ? new CoupleOutcome.NothingYet(new Unsayable.NothingStandsOut(), posterior)
            : new CoupleOutcome.Says(new(
                stretch.From,
                stretch.To,
                stretch.SharedDays,
                statements,
                posterior.IntervalOf(p => p.HalfLife),
                posterior));
    }

    private static Unsayable? Twice(IReadOnlyList<Day> days) =>
        days.GroupBy(d => d.Date).Where(g => g.Count() > 1)
            .Select(g => new Unsayable.TimeNotIncreasing(g.Key.ToString("yyyy-MM-dd"), g.Key.DayNumber)).FirstOrDefault();

    private static Unsayable? Obstacle(Stretch stretch, Dial dial) =>
        OneSeries(stretch.Values.Select(v => v.First), 0, dial)
        ?? OneSeries(stretch.Values.Select(v => v.Second), 1, dial)
        ?? Both(stretch);

    private static Unsayable? OneSeries(IEnumerable<double> series, int index, Dial dial)
    {
        var said = series.Where(v => !double.IsNaN(v)).ToArray();
        if (said.Length == 0)
        {
            return new Unsayable.SeriesMissing(index);
        }

        var atMost = (double)said.Count(v => v >= dial.Most) / said.Length;
        var atLeast = (double)said.Count(v => v <= dial.Least) / said.Length;
        return (said.Max() - said.Min() <= 1e-9 * dial.Length, atMost, atLeast) switch
        {
            (_, >= MostAtTheEdge, _) when said.Length >= LeastSharedDays => new Unsayable.AtTheEdge(index, dial.Most, atMost),
            (_, _, >= MostAtTheEdge) when said.Length >= LeastSharedDays => new Unsayable.AtTheEdge(index, dial.Least, atLeast),
            (true, _, _) when said.Length >= LeastSharedDays => new Unsayable.NeverChanges(index, said[0]),
            _ => null,
        };
    }

    private static Unsayable? Both(Stretch stretch)
    {
        if (stretch.SharedDays < LeastSharedDays)
        {
            return new Unsayable.TooFew(stretch.SharedDays);
        }

        var shared = stretch.Values.Where(v => !double.IsNaN(v.First) && !double.IsNaN(v.Second)).ToArray();
        return Math.Abs(Correlation(shared)) > 1 - 1e-9 ? new Unsayable.TheSameTwice() : null;
    }

    private static double Correlation(IReadOnlyList<Pair> shared)
    {
        var (x, y) = (shared.Average(v => v.First), shared.Average(v => v.Second));
        var spread = shared.Aggregate(default(Square), (sum, v) => sum + Square.Outer(v - new Pair(x, y), v - new Pair(x, y)));
        return spread.B / Math.Sqrt(spread.A * spread.D);
    }

    private static double OrMissing(double value) => double.IsFinite(value) ? value : double.NaN;
}
