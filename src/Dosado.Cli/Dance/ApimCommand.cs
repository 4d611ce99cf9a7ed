using System.CommandLine;
using System.Text.Json.Nodes;
using Dosado.Dynamics.Apim;
using Dosado.Dynamics.Likelihood;

namespace Dosado.Cli.Dance;

/// <summary>dosado dance apim: actor-partner models.</summary>
internal static class ApimCommand
{
    public static Command Create()
    {
        var command = new Command("apim", "Fit an actor-partner interdependence model to many couples.")
        {
            FitOptions.Source, ApimOptions.Couple, ApimOptions.Member, ApimOptions.Outcome, ApimOptions.Own, ApimOptions.Beside,
            FitOptions.Time, ApimOptions.Distinguishable, ApimOptions.Random, ApimOptions.FullLikelihood, ApimOptions.Split,
            ApimOptions.TestRoles, FitOptions.Missing, FitOptions.Where, FitOptions.Json,
        };
        command.SetAction(args => DanceRun.Guarded("apim", () => Run(args)));
        return command;
    }

    private static int Run(ParseResult args)
    {
        var model = new ApimModel(
            args.GetValue(ApimOptions.Distinguishable),
            Random(args.GetValue(ApimOptions.Random)!),
            !args.GetValue(ApimOptions.FullLikelihood),
            args.GetValue(ApimOptions.Split));
        var data = ApimTable.Read(args);
        switch (ApimEstimation.Fit(data.Answers, data.Own, data.Beside, model))
        {
            case ApimOutcome.Fitted { Fit: var fit }:
                var test = args.GetValue(ApimOptions.TestRoles)
                    ? ApimEstimation.FindDistinguishability(data.Answers, data.Own, data.Beside, model)
                    : null;
                Report(fit, model, test, data.Members).Write(args.GetValue(FitOptions.Json));
                return DanceRun.Done;
            case ApimOutcome.CannotSay { Reason: var reason }:
                NothingReport.Of(reason, data.Members).Write(args.GetValue(FitOptions.Json));
                return DanceRun.NothingToSay;
            default:
                throw new InvalidOperationException("an outcome without a case");
        }
    }

    private static RandomPart Random(string name) => name switch
    {
        "none" => RandomPart.None,
        "intercepts" => RandomPart.Intercepts,
        "couple-slopes" => RandomPart.InterceptsAndCoupleSlopes,
        "actor-slopes" => RandomPart.InterceptsAndActorSlopes,
        _ => throw new WrongOptionException($"--random is none, intercepts, couple-slopes or actor-slopes, not \"{name}\""),
    };

    private static Answer Report(ApimFit fit, ApimModel model, Distinguishability? test, IReadOnlyList<string> members)
    {
        var likelihood = model.Restricted ? "restricted log likelihood (REML)" : "log likelihood (ML)";
        return new(
            [
                $"Actor-partner model, {(model.Distinguishable ? $"roles {members[0]} (first) and {members[1]} (second)" : "exchangeable members")}",
                $"{fit.CoupleCount} couples, {fit.AnswerCount} answers, {fit.ParameterCount} parameters",
                "",
                $"{"",-36}{"estimate",14}{"std. error",14}",
                .. fit.Effects.Concat(fit.ByRole).Select(e => $"{e.Name,-36}{Answer.Digits(e.Value),14}{Answer.Digits(e.StandardError),14}"),
                "",
                $"same-occasion correlation {fit.SameOccasionCorrelation:F6}",
                $"residual variances {Answer.Digits(fit.Residual.A)} and {Answer.Digits(fit.Residual.D)}",
                .. fit.BetweenNames.Select((name, i) => $"between couples, sd of {name}: {Answer.Digits(Math.Sqrt(fit.Between[i, i]))}"),
                $"-2 {likelihood} {fit.MinusTwoLogLikelihood:R}",
                .. test is null ? Array.Empty<string>() : [$"do roles matter? chi2({test.Degrees}) = {test.ChiSquare:F4}, p = {test.Probability:F4}"],
            ],
            Json(fit, model, test));
    }

    private static JsonObject Json(ApimFit fit, ApimModel model, Distinguishability? test) => new()
    {
        ["says"] = true,
        ["restricted"] = model.Restricted,
        ["distinguishable"] = model.Distinguishable,
        ["couples"] = fit.CoupleCount,
        ["answers"] = fit.AnswerCount,
        ["parameters"] = fit.ParameterCount,
        ["effects"] = LagReport.Estimates(fit.Effects),
        ["byRole"] = LagReport.Estimates(fit.ByRole),
        ["sameOccasionCorrelation"] = fit.SameOccasionCorrelation,
        ["residual"] = new JsonArray(fit.Residual.A, fit.Residual.B, fit.Residual.D),
        ["between"] = LagReport.Cells(fit.Between),
        ["betweenNames"] = new JsonArray([.. fit.BetweenNames.Select(n => (JsonNode)n)]),
        ["minusTwoLogLikelihood"] = fit.MinusTwoLogLikelihood,
        ["rolesMatter"] = test is null ? null : new JsonObject
        {
            ["chiSquare"] = test.ChiSquare, ["degrees"] = test.Degrees, ["probability"] = test.Probability,
        },
    };
}
