using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>The numbers of a lag model in the units of the data.</summary>
/// <param name="Dynamics">F (steps) or the drift A (continuous); row i is what moves series i.</param>
/// <param name="Intercept">b, one column.</param>
/// <param name="Noise">Covariance of the noise for a step, or for a unit of time.</param>
/// <param name="StartMean">Mean of the first state, one column.</param>
/// <param name="StartCovariance">Covariance of the first state.</param>
/// <param name="ErrorVariances">Variance of the measurement error of each series; 0 where there is none.</param>
public sealed record LagParameters(
    Matrix Dynamics,
    Matrix Intercept,
    Matrix Noise,
    Matrix StartMean,
    Matrix StartCovariance,
    IReadOnlyList<double> ErrorVariances);
