namespace Dosado.Dynamics.Bench.Forecasts;

/// <summary>The continuous ranked probability score (Gneiting and Raftery 2007); smaller is better, in the data's unit.</summary>
public static class Crps
{
    /// <summary>Of equally likely values: E|X - y| - E|X - X'| / 2.</summary>
    public static double Of(IReadOnlyList<double> forecast, double came)
    {
        var sorted = forecast.Order().ToArray();
        var count = sorted.Length;
        var apart = sorted.Select((v, i) => v * ((2.0 * i) - count + 1)).Sum() / ((double)count * count);
        return sorted.Average(v => Math.Abs(v - came)) - apart;
    }
}
