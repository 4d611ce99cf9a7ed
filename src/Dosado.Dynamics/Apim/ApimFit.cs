using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>A fitted actor-partner model.</summary>
/// <param name="Effects">
/// "intercept", "actor:x", "partner:x", ...; for distinguishable couples these are the means of both roles, and
/// "difference:..." is half of the second role minus the first.
/// </param>
/// <param name="ByRole">The effects of each role; empty for exchangeable couples.</param>
/// <param name="Residual">The covariance of the two members' same-occasion residuals.</param>
/// <param name="Between">The covariance of what differs between couples, in the order of <see cref="BetweenNames"/>.</param>
/// <param name="BetweenNames">What differs between couples.</param>
/// <param name="MinusTwoLogLikelihood">-2 log (restricted) likelihood, the constant with 2 pi included.</param>
/// <param name="ParameterCount">How many numbers were estimated.</param>
/// <param name="AnswerCount">How many answers went in.</param>
/// <param name="CoupleCount">How many couples they came from.</param>
public sealed record ApimFit(
    IReadOnlyList<Estimate> Effects,
    IReadOnlyList<Estimate> ByRole,
    Square Residual,
    Matrix Between,
    IReadOnlyList<string> BetweenNames,
    double MinusTwoLogLikelihood,
    int ParameterCount,
    int AnswerCount,
    int CoupleCount)
{
    /// <summary>How strongly the two members' residuals go together on the same occasion, -1 to 1.</summary>
    public double SameOccasionCorrelation => Residual.B / Math.Sqrt(Residual.A * Residual.D);
}
