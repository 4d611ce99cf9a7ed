using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Searching;

namespace Dosado.Dynamics.Likelihood;

/// <summary>Fits lag models by maximum likelihood.</summary>
public static class LagEstimation
{
    /// <summary>The best fit over several starting points, or why there is none.</summary>
    /// <param name="tracks">One or many tracks with the same series.</param>
    /// <param name="model">The model.</param>
    public static LagOutcome Fit(IReadOnlyList<Track> tracks, LagModel model)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        ArgumentNullException.ThrowIfNull(model);
        return LagInspection.FirstObstacle(tracks, model) is { } reason
            ? new LagOutcome.CannotSay(reason)
            : Searched(tracks, model);
    }

    private static LagOutcome Searched(IReadOnlyList<Track> tracks, LagModel model)
    {
        var series = tracks[0].Values.Columns;
        var scale = WorkingScale.Of(tracks, model.Intercept);
        var inside = tracks.Select(scale.Inside).ToArray();
        var layout = new LagLayout(model with { Start = scale.Inside(model.Start) }, series, Mixing.Of(inside));
        var likelihood = new LagLikelihood(inside, model.Clock);
        double MinusTwoLog(double[] at) => layout.Read(at) is { } p ? likelihood.MinusTwoLog(p) : double.NaN;
        LagParameters Outside(double[] at) => scale.Outside(layout.Read(at)!, model.Clock);

        var best = Beginnings(tracks, model, layout, series).Select(start => Descent.Of(MinusTwoLog, start))
            .Where(m => double.IsFinite(m.Value)).MinBy(m => m.Value);
        if (best is not { Settled: true } || RestingPlace.TryOf(MinusTwoLog, best.At, layout.MovingAt(best.At)) is not { } place)
        {
            return new LagOutcome.CannotSay(new Unsayable.NoRestingPlace());
        }

        var parameters = Outside(best.At);
        return new LagOutcome.Fitted(new(
            parameters,
            [.. Names(parameters, model).Select(n => new Estimate(n.Name, n.Of(parameters), place.Error(at => n.Of(Outside(at)))))],
            best.Value + (2 * scale.LogStretchOfAll),
            layout.Length,
            Enumerable.Range(0, series).Sum(c => WorkingScale.Column(tracks, c).Length)));
    }

    private static IEnumerable<double[]> Beginnings(
        IReadOnlyList<Track> tracks, LagModel model, LagLayout layout, int series)
    {
        var gaps = tracks.SelectMany(t => t.Times.Skip(1).Zip(t.Times, (later, earlier) => later - earlier)).Order().ToArray();
        var usual = gaps.Length == 0 ? 1 : gaps[gaps.Length / 2];
        foreach (var carry in (double[])[0.7, 0.3])
        {
            var own = model.Clock == Clock.Steps ? carry : Math.Log(carry) / usual;
            var noise = model.Clock == Clock.Steps ? Math.Sqrt(1 - (carry * carry)) : Math.Sqrt(-2 * own);
            yield return layout.Begin(own * Matrix.Identity(series), noise);
        }
    }

    private static IEnumerable<(string Name, Func<LagParameters, double> Of)> Names(LagParameters shape, LagModel model)
    {
        var series = shape.Dynamics.Rows;
        var cells = from r in Enumerable.Range(0, series) from c in Enumerable.Range(0, series) select (r, c);
        var dynamics = model.Clock == Clock.Steps ? "phi" : "drift";
        var noise = model.Clock == Clock.Steps ? "sigma" : "diffusion";
        IEnumerable<(string, Func<LagParameters, double>)> all =
            cells.Select(x => (Cell(dynamics, x), (Func<LagParameters, double>)(p => p.Dynamics[x.r, x.c])));
        all = model.Intercept
            ? all.Concat(Rows("intercept", series, (p, r) => p.Intercept[r, 0])).Concat(Rows("mean", series, (p, r) => Mean(p, r, model.Clock)))
            : all;
        all = all.Concat(cells.Where(x => x.c <= x.r)
            .Select(x => (Cell(noise, x), (Func<LagParameters, double>)(p => p.Noise[x.r, x.c]))));
        if (model.Start is StartingState.Free)
        {
            all = all.Concat(Rows("start.mean", series, (p, r) => p.StartMean[r, 0])).Concat(cells.Where(x => x.c <= x.r)
                .Select(x => (Cell("start.cov", x), (Func<LagParameters, double>)(p => p.StartCovariance[x.r, x.c]))));
        }

        return model.MeasurementError ? all.Concat(Rows("error", series, (p, r) => p.ErrorVariances[r])) : all;
    }

    /// <summary>Where a series comes to rest.</summary>
    private static double Mean(LagParameters parameters, int row, Clock clock)
    {
        var pull = clock == Clock.Steps
            ? Matrix.Identity(parameters.Dynamics.Rows) - parameters.Dynamics
            : -1 * parameters.Dynamics;
        return Linear.TrySolve(pull, parameters.Intercept)?[row, 0] ?? double.NaN;
    }

    private static string Cell(string name, (int Row, int Column) at) => $"{name}[{at.Row + 1},{at.Column + 1}]";

    private static IEnumerable<(string, Func<LagParameters, double>)> Rows(
        string name, int series, Func<LagParameters, int, double> of) =>
        Enumerable.Range(0, series)
            .Select(r => ($"{name}[{r + 1}]", (Func<LagParameters, double>)(p => of(p, r))));
}
