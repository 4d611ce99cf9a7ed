using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>The inverse of the same-occasion covariance for each pattern of who answered.</summary>
internal sealed class ResidualWeights
{
    private ResidualWeights(Square residual)
    {
        Residual = residual;
        Of = [default, new(1 / residual.A, 0, 0, 0), new(0, 0, 0, 1 / residual.D), residual.Inverse];
        LogDeterminants = [0, Math.Log(residual.A), Math.Log(residual.D), Math.Log(residual.Determinant)];
    }

    public Square Residual { get; }

    public Square[] Of { get; }

    public double[] LogDeterminants { get; }

    public static ResidualWeights? TryOf(Square residual) =>
        residual is { A: > 0, D: > 0 } && residual.Determinant > 1e-280 && double.IsFinite(residual.Determinant)
            ? new(residual)
            : null;

    /// <summary>The slope along a change of the covariance, given what the couples' second pass gathered.</summary>
    public double Slope(Square change, Square[] gathered, IReadOnlyList<CoupleSums> couples)
    {
        var slope = 0.0;
        for (var pattern = 1; pattern < Of.Length; pattern++)
        {
            var moved = Of[pattern] * change;
            slope += couples.Sum(c => c.Counts[pattern]) * (moved.A + moved.D);
            var weighed = moved * Of[pattern] * gathered[pattern];
            slope -= weighed.A + weighed.D;
        }

        return slope;
    }
}
