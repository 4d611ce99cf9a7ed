using Dosado.Dynamics.Distributions;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Searching;

namespace Dosado.Dynamics.Apim;

/// <summary>Fits actor-partner models by (restricted) maximum likelihood.</summary>
public static class ApimEstimation
{
    /// <summary>The best fit, or why there is none.</summary>
    /// <param name="answers">Two members of each couple, at one or many times; the order does not matter.</param>
    /// <param name="own">Names of the own predictors; each gives an actor and a partner effect.</param>
    /// <param name="beside">Names of the predictors that are not looked up in the partner.</param>
    /// <param name="model">The model.</param>
    public static ApimOutcome Fit(
        IReadOnlyList<Answer> answers, IReadOnlyList<string> own, IReadOnlyList<string> beside, ApimModel model)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(model);
        if (answers.Count == 0)
        {
            return new ApimOutcome.CannotSay(new Unsayable.NothingRecorded());
        }

        var occasions = Occasions.Of(answers, own, beside, model.SplitsWithinAndBetween);
        var design = Design.Of(model, occasions.Names.Count, occasions.Slopes);
        return ApimInspection.FirstObstacle(answers, occasions, design) is { } reason
            ? new ApimOutcome.CannotSay(reason)
            : Searched(occasions, model, design);
    }

    /// <summary>Whether roles matter: the model with and without them, both by full likelihood.</summary>
    /// <param name="answers">As for <see cref="Fit"/>.</param>
    /// <param name="own">As for <see cref="Fit"/>.</param>
    /// <param name="beside">As for <see cref="Fit"/>.</param>
    /// <param name="model">The model; its own choice of roles and likelihood is not used.</param>
    /// <returns>Null where either model has no fit.</returns>
    public static Distinguishability? FindDistinguishability(
        IReadOnlyList<Answer> answers, IReadOnlyList<string> own, IReadOnlyList<string> beside, ApimModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var plain = Fit(answers, own, beside, model with { Distinguishable = false, Restricted = false });
        var roles = Fit(answers, own, beside, model with { Distinguishable = true, Restricted = false });
        if (plain is not ApimOutcome.Fitted { Fit: var one } || roles is not ApimOutcome.Fitted { Fit: var other })
        {
            return null;
        }

        var chiSquare = one.MinusTwoLogLikelihood - other.MinusTwoLogLikelihood;
        var degrees = other.ParameterCount - one.ParameterCount;
        return new(chiSquare, degrees, ChiSquared.Above(chiSquare, degrees));
    }

    private static ApimOutcome Searched(Occasions occasions, ApimModel model, Design design)
    {
        var units = AtomUnits.Of(occasions.Atoms);

        // Without anything that differs between couples all share one covariance, and their sums are one couple's.
        var couples = CoupleSums.Of(occasions, units.Inside(design.Joined()), together: design.Random.Columns == 0);
        var residual = new ResidualShape(model.Distinguishable);
        var likelihood = new ApimLikelihood(couples, design, residual, model.Restricted);
        var best = Descent.Of(likelihood.WithSlope, likelihood.MinusTwoLog, Begin(design, residual));
        return best.Settled && likelihood.Solve(best.At) is { } solved
            ? new ApimOutcome.Fitted(Report(solved, occasions, model, design, units, likelihood.Length))
            : new ApimOutcome.CannotSay(new Unsayable.NoRestingPlace());
    }

    /// <summary>Half of the outcome's variance in the days, a third in the levels, a little in the slopes.</summary>
    private static double[] Begin(Design design, ResidualShape residual)
    {
        var root = design.Blocks.SelectMany(block => Enumerable.Range(0, block)
            .SelectMany(row => Enumerable.Repeat(0.0, row).Append(row == 0 ? 0.6 : 0.25)));
        return [.. root, .. residual.Begin(0.5)];
    }

    private static ApimFit Report(
        ApimLikelihood.Solved solved,
        Occasions occasions,
        ApimModel model,
        Design design,
        AtomUnits units,
        int spreads)
    {
        var effects = new EffectTable(solved, occasions.Names, units, model.Distinguishable);
        return new(
            effects.All(),
            effects.ByRole(),
            units.OutcomeUnit * units.OutcomeUnit * solved.Residual,
            BetweenTable.Covariance(solved.Between, design, units),
            BetweenTable.Names(model, occasions),
            solved.MinusTwoLog + units.LogJacobian(occasions.All, design.Fixed, model.Restricted),
            spreads + design.Fixed.Columns,
            occasions.All.Sum(o => o.Pattern == 3 ? 2 : 1),
            occasions.All.Select(o => o.Couple).Distinct().Count());
    }
}
