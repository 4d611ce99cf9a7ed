using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Chance;

/// <summary>
/// The inverse Wishart distribution of a 2 x 2 covariance; its mean is Scale / (Degrees - 3) for Degrees above 3.
/// </summary>
/// <param name="Degrees">Degrees of freedom, above 1.</param>
/// <param name="Scale">Symmetric positive definite, in squared units of the series.</param>
public readonly record struct InverseWishart(double Degrees, Square Scale)
{
    /// <summary>One covariance, by Bartlett's decomposition of the Wishart precision.</summary>
    /// <param name="dice">The source of chance.</param>
    public Square Draw(Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var top = Math.Sqrt(dice.ChiSquared(Degrees));
        var side = dice.Normal();
        var bottom = Math.Sqrt(dice.ChiSquared(Degrees - 1));
        var root = Scale.Inverse.LowerRoot * new Square(top, 0, side, bottom);
        return (root * root.Transposed).Inverse;
    }
}
