namespace Dosado.Dynamics.Likelihood;

/// <summary>A lag model fitted by maximum likelihood.</summary>
/// <param name="Parameters">The estimates, in the units of the data.</param>
/// <param name="Estimates">The same by name, with standard errors from the curvature of the likelihood.</param>
/// <param name="MinusTwoLogLikelihood">-2 log likelihood, the constant with 2 pi included.</param>
/// <param name="ParameterCount">How many numbers were estimated.</param>
/// <param name="ValueCount">How many recorded values went in.</param>
public sealed record LagFit(
    LagParameters Parameters,
    IReadOnlyList<Estimate> Estimates,
    double MinusTwoLogLikelihood,
    int ParameterCount,
    int ValueCount);
