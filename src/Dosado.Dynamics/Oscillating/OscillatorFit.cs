using Dosado.Dynamics.Likelihood;

namespace Dosado.Dynamics.Oscillating;

/// <summary>
/// Two coupled damped oscillators, fitted: x_i'' = frequency_i x_i + damping_i x_i' + coupling_i x_j + drag_i x_j' + noise,
/// each recorded value being x_i + level_i plus an error.
/// </summary>
/// <param name="Estimates">
/// By name, with standard errors from the curvature of the likelihood: frequency (below 0; one over time squared), damping
/// (below 0 where a swing fades), coupling (what the other's place does), drag (what the other's speed does), level, noise
/// (standard deviation per square root of time) and error (standard deviation).
/// </param>
/// <param name="Periods">
/// How long one swing of each series takes when left alone, in the unit of the times; infinite where it does not swing.
/// </param>
/// <param name="MinusTwoLogLikelihood">-2 log likelihood, the constant with 2 pi included.</param>
/// <param name="ValueCount">How many recorded values went in.</param>
public sealed record OscillatorFit(
    IReadOnlyList<Estimate> Estimates, (double First, double Second) Periods, double MinusTwoLogLikelihood, int ValueCount);

/// <summary>What came of fitting two oscillators.</summary>
public abstract record OscillatorOutcome
{
    private OscillatorOutcome()
    {
    }

    /// <summary>There is a fit.</summary>
    /// <param name="Fit">The fit.</param>
    public sealed record Fitted(OscillatorFit Fit) : OscillatorOutcome;

    /// <summary>The data do not carry one.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record CannotSay(Unsayable Reason) : OscillatorOutcome;
}
