namespace Dosado.Dynamics.Apim;

/// <summary>The test whether roles matter at all: both models by full likelihood, compared.</summary>
/// <param name="ChiSquare">The difference of -2 log likelihoods.</param>
/// <param name="Degrees">The difference in the count of parameters.</param>
/// <param name="Probability">How likely a difference this large would be if roles did not matter.</param>
public sealed record Distinguishability(double ChiSquare, int Degrees, double Probability);
