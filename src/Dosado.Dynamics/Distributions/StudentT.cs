namespace Dosado.Dynamics.Distributions;

/// <summary>Student's t distribution with a place and a scale.</summary>
/// <param name="Location">The middle, in the unit of the series.</param>
/// <param name="Scale">Above 0, in the unit of the series; the standard deviation is larger.</param>
/// <param name="Degrees">Degrees of freedom, above 0.</param>
public readonly record struct StudentT(double Location, double Scale, double Degrees)
{
    /// <summary>How likely a value up to x is.</summary>
    /// <param name="x">In the unit of the series.</param>
    public double Below(double x)
    {
        var z = (x - Location) / Scale;
        var tail = SpecialFunctions.Beta(Degrees / (Degrees + (z * z)), Degrees / 2, 0.5) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    /// <summary>The value with the given probability below it, by bisection to double precision.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    public double Quantile(double probability)
    {
        var (low, high) = (-1.0, 1.0);
        while (Below(Location + (low * Scale)) > probability)
        {
            low *= 2;
        }

        while (Below(Location + (high * Scale)) < probability)
        {
            high *= 2;
        }

        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(Location + (middle * Scale)) < probability ? (middle, high) : (low, middle);
        }

        return Location + ((low + high) / 2 * Scale);
    }

    /// <summary>
    /// The value with the given probability below it among those inside the limits: the same distribution, cut off at
    /// the ends of the scale and made whole again.
    /// </summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="least">The lower end of the scale.</param>
    /// <param name="most">The upper end of the scale.</param>
    public double QuantileWithin(double probability, double least, double most)
    {
        var below = Below(least);
        var inside = Below(most) - below;
        return inside > 1e-12
            ? Math.Clamp(Quantile(below + (probability * inside)), least, most)
            : Math.Clamp(Location, least, most);
    }
}
