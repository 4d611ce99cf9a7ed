using System.Globalization;

namespace Dosado.Planning.Bench;

/// <summary>Quantiles of what was measured.</summary>
internal sealed class Figures(string name, string unit)
{
    private readonly List<double> _values = [];

    public void Add(double value) => _values.Add(value);

    public double Quantile(double q)
    {
        if (_values.Count == 0) return double.NaN;
        _values.Sort();
        return _values[Math.Min(_values.Count - 1, (int)(q * _values.Count))];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28} n {_values.Count,5}  p50 {Quantile(.5),8:F2}  p90 {Quantile(.9),8:F2}  p99 {Quantile(.99),8:F2}  max {Quantile(1),8:F2} {unit}");
}
