using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>
/// The same-occasion covariance and how the search holds it: for roles as its lower root with logarithms on the
/// diagonal, for exchangeable members as the logarithms of the variances of their sum and difference.
/// </summary>
internal sealed record ResidualShape(bool Distinguishable)
{
    public int Length => Distinguishable ? 3 : 2;

    public double[] Begin(double variance) => Distinguishable
        ? [Math.Log(variance) / 2, 0, Math.Log(variance) / 2]
        : [Math.Log(variance), Math.Log(variance)];

    public Square Read(ReadOnlySpan<double> at)
    {
        if (Distinguishable)
        {
            var root = new Square(Math.Exp(at[0]), 0, at[1], Math.Exp(at[2]));
            return root * root.Transposed;
        }

        var (sum, difference) = (Math.Exp(at[0]) / 2, Math.Exp(at[1]) / 2);
        return new(sum + difference, sum - difference, sum - difference, sum + difference);
    }

    /// <summary>How the covariance moves with each number of the search.</summary>
    public Square[] Slopes(ReadOnlySpan<double> at)
    {
        if (!Distinguishable)
        {
            var (sum, difference) = (Math.Exp(at[0]) / 2, Math.Exp(at[1]) / 2);
            return [new(sum, sum, sum, sum), new(difference, -difference, -difference, difference)];
        }

        var (top, side, bottom) = (Math.Exp(at[0]), at[1], Math.Exp(at[2]));
        return
        [
            new(2 * top * top, top * side, top * side, 0),
            new(0, top, top, 2 * side),
            new(0, 0, 0, 2 * bottom * bottom),
        ];
    }
}
