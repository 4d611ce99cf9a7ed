namespace Dosado.Scale;

/// <summary>The distributions that arrivals and disks follow, from one seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Time until the next of events that come at a rate, in the rate's unit.</summary>
    public double Wait(double rate) => -Math.Log(1 - _random.NextDouble()) / rate;

    /// <summary>How many come in a unit of time; a normal distribution stands in where there are many.</summary>
    public double Count(double mean)
    {
        if (mean > 100)
        {
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        }

        var (count, product) = (0, _random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++)
        {
            product *= _random.NextDouble();
        }

        return count;
    }

    /// <summary>Long-tailed around its median, like the sync of a disk with neighbours; a hundredth is above the other.</summary>
    public double LogNormal(double median, double hundredth) =>
        median * Math.Exp(Math.Log(hundredth / median) / 2.326 * Normal());

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
