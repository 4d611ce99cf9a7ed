namespace Dosado.Load;

/// <summary>How long each of some operations took, in milliseconds, and how long all of them.</summary>
internal sealed class Latencies
{
    private readonly double[] _sorted;

    public Latencies(IEnumerable<double> milliseconds, TimeSpan all)
    {
        _sorted = [.. milliseconds.Order()];
        Count = _sorted.Length;
        PerSecond = _sorted.Length / all.TotalSeconds;
    }

    public int Count { get; }

    public double PerSecond { get; }

    public double Median => Quantile(0.5);

    public double Quantile(double share) => _sorted[(int)Math.Min(_sorted.Length - 1, share * _sorted.Length)];
}
