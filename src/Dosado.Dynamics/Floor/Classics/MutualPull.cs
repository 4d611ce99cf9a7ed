using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor.Classics;

/// <summary>
/// Liebovitch and others (2008), symmetric: x' = -x + c tanh y, y' = -y + c tanh x. Up to c = 1 all feeling fades; above, two
/// resting places appear.
/// </summary>
/// <param name="Pull">c, at least 0.</param>
public readonly record struct MutualPull(double Pull)
{
    /// <summary>The warm resting place, x = c tanh x; 0 up to c = 1.</summary>
    public double RestingPlace
    {
        get
        {
            var place = Pull <= 1 ? 0 : Pull;
            for (var i = 0; i < 200 && place > 0; i++)
            {
                var slope = 1 - (Pull / Math.Pow(Math.Cosh(place), 2));
                place -= (place - (Pull * Math.Tanh(place))) / slope;
            }

            return place;
        }
    }

    /// <summary>How both change.</summary>
    /// <param name="at">x and y.</param>
    public Pair Change(Pair at) => new(-at.First + (Pull * Math.Tanh(at.Second)), -at.Second + (Pull * Math.Tanh(at.First)));
}
