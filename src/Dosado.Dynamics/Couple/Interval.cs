namespace Dosado.Dynamics.Couple;

/// <summary>A number with its 90 % interval.</summary>
/// <param name="Lower">A twentieth of the probability lies below.</param>
/// <param name="Middle">Half of the probability lies below.</param>
/// <param name="Upper">A twentieth of the probability lies above.</param>
public readonly record struct Interval(double Lower, double Middle, double Upper)
{
    /// <summary>From equally likely values.</summary>
    /// <param name="values">In any order; at least one.</param>
    public static Interval Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new(Quantile(sorted, 0.05), Quantile(sorted, 0.5), Quantile(sorted, 0.95));
    }

    /// <summary>Whether a value lies inside, ends included.</summary>
    /// <param name="value">In the unit of the interval.</param>
    public bool Holds(double value) => value >= Lower && value <= Upper;

    internal static double Quantile(double[] sorted, double probability)
    {
        var place = probability * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
