namespace Dosado.Dynamics.Distributions;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    public static double Below(double z) => z < 0
        ? 0.5 * SpecialFunctions.UpperGamma(0.5, z * z / 2)
        : 1 - (0.5 * SpecialFunctions.UpperGamma(0.5, z * z / 2));

    /// <summary>Two-sided: how likely a value at least this far from 0 is.</summary>
    public static double BeyondEitherSide(double z) => SpecialFunctions.UpperGamma(0.5, z * z / 2);
}
