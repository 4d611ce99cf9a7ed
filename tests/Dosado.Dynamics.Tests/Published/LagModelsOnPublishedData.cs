using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Tests.Published;

/// <summary>D1 and D2 of docs/dynamics.md: the published fits of others, repeated.</summary>
public class LagModelsOnPublishedData
{
    [FactOnData("qid_couple23_wide.csv")]
    public void One_couple_in_steps_equals_the_published_fit()
    {
        var table = PublishedData.Read("qid_couple23_wide.csv");
        var (x, y) = (table.Numbers("x"), table.Numbers("y"));
        var track = new Track("23", [.. Enumerable.Range(0, x.Count).Select(i => (double)i)],
            Matrix.Filled(x.Count, 2, (r, c) => c == 0 ? x[r] : y[r]));

        var fit = Fitted([track], new LagModel(Clock.Steps, StartingState.Known.Standard(2)));

        fit.MinusTwoLogLikelihood.ShouldBe(687.654, .002);
        Cells(fit.Parameters.Dynamics).ShouldBe([.847, -.022, .167, .828], .003);
        Cells(fit.Parameters.Noise).ShouldBe([.1716, -.0094, -.0094, .3900], .003);
    }

    [FactOnData("AnomAuth.csv")]
    public void Many_persons_in_continuous_time_equal_the_published_fit()
    {
        var fit = Fitted(AnomieAndAuthoritarianism(), new LagModel(Clock.Continuous, new StartingState.Free()));

        fit.MinusTwoLogLikelihood.ShouldBe(23415.929, .005);
        Cells(fit.Parameters.Dynamics).ShouldBe([-.447, .233, .043, -.117], .001);
    }

    private static List<Track> AnomieAndAuthoritarianism()
    {
        var table = PublishedData.Read("AnomAuth.csv");
        var values = Enumerable.Range(0, 5).SelectMany(w => new[] { $"Y1_T{w}", $"Y2_T{w}" }).Select(table.Numbers).ToArray();
        double[] times = [0, 1, 2, 4, 6];
        return [.. Enumerable.Range(0, table.RowCount).Select(row =>
            new Track($"{row}", times, Matrix.Filled(5, 2, (r, c) => values[(2 * r) + c][row])))];
    }

    private static LagFit Fitted(IReadOnlyList<Track> tracks, LagModel model) =>
        LagEstimation.Fit(tracks, model).ShouldBeOfType<LagOutcome.Fitted>().Fit;

    private static double[] Cells(Matrix m) => [.. m.ToArray().Cast<double>()];
}
