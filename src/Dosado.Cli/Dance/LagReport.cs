using System.Text.Json.Nodes;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Cli.Dance;

/// <summary>A likelihood fit in words and numbers.</summary>
internal static class LagReport
{
    public static Answer Of(LagFit fit, LagModel model, DanceTable data) => new(
        [
            model.Clock == Clock.Steps ? "Lag-1 model in steps (VAR(1)), maximum likelihood" : "Continuous time (Ornstein-Uhlenbeck), maximum likelihood",
            $"series: {string.Join(", ", data.Series.Select((name, i) => $"{i + 1} = {name}"))}",
            $"{data.Tracks.Count} track(s), {fit.ValueCount} values, {fit.ParameterCount} parameters",
            "",
            $"{"",-18}{"estimate",14}{"std. error",14}",
            .. fit.Estimates.Select(e => $"{e.Name,-18}{Answer.Digits(e.Value),14}{Answer.Digits(e.StandardError),14}"),
            .. WithoutError(fit),
            "",
            $"-2 log likelihood {fit.MinusTwoLogLikelihood:R}",
        ],
        new JsonObject
        {
            ["says"] = true,
            ["model"] = model.Clock == Clock.Steps ? "var" : "ou",
            ["series"] = new JsonArray([.. data.Series.Select(s => (JsonNode)s)]),
            ["tracks"] = data.Tracks.Count,
            ["values"] = fit.ValueCount,
            ["parameters"] = fit.ParameterCount,
            ["minusTwoLogLikelihood"] = fit.MinusTwoLogLikelihood,
            [model.Clock == Clock.Steps ? "phi" : "drift"] = Cells(fit.Parameters.Dynamics),
            ["intercept"] = Cells(fit.Parameters.Intercept),
            [model.Clock == Clock.Steps ? "sigma" : "diffusion"] = Cells(fit.Parameters.Noise),
            ["startMean"] = Cells(fit.Parameters.StartMean),
            ["startCovariance"] = Cells(fit.Parameters.StartCovariance),
            ["errorVariances"] = new JsonArray([.. fit.Parameters.ErrorVariances.Select(Answer.Number)]),
            ["estimates"] = Estimates(fit.Estimates),
        });

    public static JsonArray Estimates(IEnumerable<Estimate> estimates) =>
    [
        .. estimates.Select(e => new JsonObject
        {
            ["name"] = e.Name, ["value"] = Answer.Number(e.Value), ["standardError"] = Answer.Number(e.StandardError),
        }),
    ];

    public static JsonArray Cells(Matrix matrix) =>
    [
        .. Enumerable.Range(0, matrix.Rows).Select(r =>
            new JsonArray([.. Enumerable.Range(0, matrix.Columns).Select(c => Answer.Number(matrix[r, c]))])),
    ];

    private static IEnumerable<string> WithoutError(LagFit fit)
    {
        var without = fit.Estimates.Where(e => double.IsNaN(e.StandardError)).Select(e => e.Name).ToArray();
        if (without.Length == fit.Estimates.Count)
        {
            yield return "the likelihood is flat in some direction: no standard error can be given";
        }
        else if (without.Length > 0)
        {
            yield return $"{string.Join(", ", without)}: at its end or not knowable, so without a standard error";
        }
    }
}
