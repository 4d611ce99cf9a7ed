using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>
/// -2 log (restricted) likelihood of V = Z G Z' + I x R for each couple, with its slope.
/// </summary>
/// <remarks>
/// <para>1. R gives each pattern of answers its weights, and with them each couple's cross products F.</para>
/// <para>2. With G = L L', I + L' F_zz L is always positive, also where G is flat; its root gives log|V| and V^-1.</para>
/// <para>3. The couples' sums X'V^-1 X and X'V^-1 y give the effects, the rest and the REML term.</para>
/// <para>4. A second pass over the couples gives the slope by L and by R (Harville 1977, in these sums).</para>
/// </remarks>
internal sealed class ApimLikelihood(
    IReadOnlyList<CoupleSums> couples, Design design, ResidualShape residual, bool restricted)
{
    private readonly int _random = design.Random.Columns;
    private readonly int _fixed = design.Fixed.Columns;
    private readonly int _answers = couples.Sum(c => c.Counts[1] + c.Counts[2] + (2 * c.Counts[3]));

    // The search asks for the value of a step first and then for its slope: the same place, the same pass.
    private (double[] At, Pass? Pass) _latest = ([], null);

    public int Length => RootLength + residual.Length;

    private int RootLength => design.Blocks.Sum(b => b * (b + 1) / 2);

    public double MinusTwoLog(double[] at) => PassAt(at)?.MinusTwoLog ?? double.NaN;

    public (double Value, double[] Slope) WithSlope(double[] at)
    {
        var pass = PassAt(at);
        return pass is null ? (double.NaN, new double[Length]) : (pass.MinusTwoLog, SecondPass(at, pass));
    }

    /// <summary>Everything that a fit reports at a place where the likelihood exists.</summary>
    public Solved? Solve(double[] at) =>
        PassAt(at) is { } p ? new(p.MinusTwoLog, p.Effects, p.Inverse, Between(at), p.Weights.Residual) : null;

    private Pass? PassAt(double[] at)
    {
        if (!ReferenceEquals(at, _latest.At))
        {
            _latest = (at, FirstPass(at));
        }

        return _latest.Pass;
    }

    private Pass? FirstPass(double[] at)
    {
        var weights = ResidualWeights.TryOf(residual.Read(at.AsSpan(RootLength)));
        if (weights is null)
        {
            return null;
        }

        var root = Root(at);
        var sums = new double[(_fixed + 1) * (_fixed + 1)];
        var solved = new CoupleSolution[couples.Count];
        var logDeterminant = 0.0;
        for (var i = 0; i < solved.Length; i++)
        {
            solved[i] = CoupleSolution.Of(couples[i], weights, root, _random, _fixed);
            logDeterminant += solved[i].LogDeterminant;
            solved[i].AddTo(sums);
        }

        return Finish(weights, root, sums, solved, logDeterminant);
    }

    private Pass? Finish(
        ResidualWeights weights, Matrix root, double[] sums, CoupleSolution[] solved, double logDeterminant)
    {
        var size = _fixed + 1;
        var information = Cholesky.TryOf(Matrix.Filled(_fixed, _fixed, (r, c) => sums[(r * size) + c]));
        if (information is null)
        {
            return null;
        }

        var towards = Matrix.Filled(_fixed, 1, (r, _) => sums[(r * size) + _fixed]);
        var effects = information.Solve(towards);
        var rest = sums[^1] - (effects.Transposed() * towards)[0, 0];
        var free = restricted ? _answers - _fixed : _answers;
        var minusTwoLog = (free * Math.Log(2 * Math.PI)) + logDeterminant + rest
            + (restricted ? information.LogDeterminant : 0);
        return new(minusTwoLog, effects, information.Inverse(), weights, root, solved);
    }

    private double[] SecondPass(double[] at, Pass pass)
    {
        var bySpread = new Matrix(_random, _random);
        var byResidual = new Square[4];
        var uncertain = restricted ? pass.Inverse : new Matrix(_fixed, _fixed);
        var core = OfResiduals(pass.Effects, uncertain);
        for (var i = 0; i < couples.Count; i++)
        {
            pass.Solved[i].AddSlopes(couples[i], core, bySpread, byResidual);
        }

        var slope = new double[Length];
        FillRootSlope(slope, bySpread * pass.Root);
        var slopes = residual.Slopes(at.AsSpan(RootLength));
        for (var k = 0; k < slopes.Length; k++)
        {
            slope[RootLength + k] = pass.Weights.Slope(slopes[k], byResidual, couples);
        }

        return slope;
    }

    /// <summary>(-b, 1)(-b, 1)' + uncertainty of b: what V^-1 stands between in the slope.</summary>
    private Matrix OfResiduals(Matrix effects, Matrix uncertain)
    {
        double Along(int i) => i < _fixed ? -effects[i, 0] : 1;
        return Matrix.Filled(_fixed + 1, _fixed + 1, (r, c) =>
            (Along(r) * Along(c)) + (r < _fixed && c < _fixed ? uncertain[r, c] : 0));
    }

    private void FillRootSlope(double[] slope, Matrix byRoot)
    {
        var next = 0;
        foreach (var (row, column) in RootCells())
        {
            slope[next++] = 2 * byRoot[row, column];
        }
    }

    private Matrix Root(double[] at)
    {
        var root = new Matrix(_random, _random);
        var next = 0;
        foreach (var (row, column) in RootCells())
        {
            root[row, column] = at[next++];
        }

        return root;
    }

    private IEnumerable<(int Row, int Column)> RootCells()
    {
        var from = 0;
        foreach (var block in design.Blocks)
        {
            for (var i = 0; i < block * (block + 1) / 2; i++)
            {
                var row = (int)((Math.Sqrt((8 * i) + 1) - 1) / 2);
                yield return (from + row, from + i - (row * (row + 1) / 2));
            }

            from += block;
        }
    }

    private Matrix Between(double[] at)
    {
        var root = Root(at);
        return root * root.Transposed();
    }

    /// <summary>The numbers of a fit.</summary>
    public sealed record Solved(double MinusTwoLog, Matrix Effects, Matrix Covariance, Matrix Between, Square Residual);

    private sealed record Pass(
        double MinusTwoLog,
        Matrix Effects,
        Matrix Inverse,
        ResidualWeights Weights,
        Matrix Root,
        CoupleSolution[] Solved);
}
