using System.Globalization;
using System.Text.Json.Nodes;
using Dosado.Dynamics.Oscillating;

namespace Dosado.Cli.Dance;

/// <summary>Two coupled oscillators in words and numbers.</summary>
internal static class OscillatorReport
{
    public static Answer Of(OscillatorFit fit, DanceTable data) => new(
        [
            "Two coupled damped oscillators, maximum likelihood",
            $"series: {string.Join(", ", data.Series.Select((name, i) => $"{i + 1} = {name}"))}",
            $"{data.Tracks.Count} track(s), {fit.ValueCount} values",
            "",
            $"{"",-18}{"estimate",14}{"std. error",14}",
            .. fit.Estimates.Select(e => $"{e.Name,-18}{Answer.Digits(e.Value),14}{Answer.Digits(e.StandardError),14}"),
            "",
            $"one swing takes {Period(fit.Periods.First)} and {Period(fit.Periods.Second)}",
            $"-2 log likelihood {fit.MinusTwoLogLikelihood:R}",
        ],
        new JsonObject
        {
            ["says"] = true,
            ["model"] = "oscillator",
            ["series"] = new JsonArray([.. data.Series.Select(s => (JsonNode)s)]),
            ["tracks"] = data.Tracks.Count,
            ["values"] = fit.ValueCount,
            ["minusTwoLogLikelihood"] = fit.MinusTwoLogLikelihood,
            ["periods"] = new JsonArray(Answer.Number(fit.Periods.First), Answer.Number(fit.Periods.Second)),
            ["estimates"] = LagReport.Estimates(fit.Estimates),
        });

    private static string Period(double period) =>
        double.IsFinite(period) ? period.ToString("F3", CultureInfo.InvariantCulture) : "for ever (no swing)";
}
