using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>
/// Where each parameter of a lag model stands in the search's vector. Covariances stand as their lower root with the
/// logarithm of its diagonal, so every vector means a proper model.
/// </summary>
internal sealed class LagLayout(LagModel model, int series, Mixing mixing)
{
    // An error with less than a millionth of its series' variance is at its end, 0, where the search's logarithm runs off.
    private static readonly double LeastError = Math.Log(1e-3);

    private readonly int _root = series * (series + 1) / 2;

    private bool FreeStart => model.Start is StartingState.Free;

    public int Length => model.ParameterCount(series);

    /// <summary>Null where the model has no settled state to start from.</summary>
    public LagParameters? Read(double[] at)
    {
        var reader = new Reader(at);
        var dynamics = mixing.Dynamics(reader.Block(series, series));
        var intercept = model.Intercept ? mixing.Level(reader.Block(series, 1)) : new Matrix(series, 1);
        var noise = mixing.Covariance(reader.Covariance(series));
        var start = model.Start switch
        {
            StartingState.Known known => (known.Mean, known.Covariance),
            StartingState.Free => (mixing.Level(reader.Block(series, 1)), mixing.Covariance(reader.Covariance(series))),
            StartingState.Settled => Settled(dynamics, intercept, noise),
            _ => throw new ArgumentOutOfRangeException(nameof(at)),
        };
        IReadOnlyList<double> errors = model.MeasurementError
            ? [.. Enumerable.Range(0, series).Select(_ => Math.Exp(2 * reader.Next()))]
            : new double[series];
        return start is var (mean, spread) ? new(dynamics, intercept, noise, mean, spread, errors) : null;
    }

    /// <summary>A vector to begin from, given rough dynamics on the working scale.</summary>
    public double[] Begin(Matrix dynamics, double noise)
    {
        var errors = model.MeasurementError ? Enumerable.Repeat(Math.Log(0.3), series) : [];
        var start = FreeStart ? [.. new double[series], .. Root(1)] : Array.Empty<double>();
        return
        [
            .. dynamics.Cells, .. model.Intercept ? new double[series] : [], .. Root(noise), .. start, .. errors,
        ];
    }

    /// <summary>The places in the vector that are not at their end.</summary>
    public int[] MovingAt(double[] at)
    {
        var errors = model.MeasurementError ? Length - series : Length;
        return [.. Enumerable.Range(0, Length).Where(i => i < errors || at[i] > LeastError)];
    }

    private IEnumerable<double> Root(double spread) =>
        Enumerable.Range(0, series).SelectMany(row => Enumerable.Repeat(0.0, row).Append(Math.Log(spread)));

    private (Matrix Mean, Matrix Spread)? Settled(Matrix dynamics, Matrix intercept, Matrix noise)
    {
        var steps = model.Clock == Clock.Steps;
        var spread = steps ? Stationary.TryOfSteps(dynamics, noise) : Stationary.TryOfDrift(dynamics, noise);
        var pull = steps ? Matrix.Identity(series) - dynamics : -1 * dynamics;
        var mean = Linear.TrySolve(pull, intercept);
        return spread is null || mean is null ? null : (mean, spread);
    }

    private sealed class Reader(double[] at)
    {
        private int _next;

        public double Next() => at[_next++];

        public Matrix Block(int rows, int columns) => Matrix.Filled(rows, columns, (_, _) => Next());

        public Matrix Covariance(int size)
        {
            var lower = Matrix.Filled(size, size, (r, c) => c > r ? 0 : r == c ? Math.Exp(Next()) : Next());
            return lower * lower.Transposed();
        }
    }
}
