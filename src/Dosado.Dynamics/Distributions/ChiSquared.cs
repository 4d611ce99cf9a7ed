namespace Dosado.Dynamics.Distributions;

/// <summary>The chi-squared distribution.</summary>
public static class ChiSquared
{
    /// <summary>How likely a chi-squared number is to be at least this large.</summary>
    /// <param name="value">At least 0.</param>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    public static double Above(double value, double degrees) => SpecialFunctions.UpperGamma(degrees / 2, value / 2);
}
