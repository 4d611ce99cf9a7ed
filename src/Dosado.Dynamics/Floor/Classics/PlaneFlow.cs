using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor.Classics;

/// <summary>Two numbers that change each other, followed by the classical Runge-Kutta rule.</summary>
public static class PlaneFlow
{
    /// <summary>One step.</summary>
    /// <param name="change">How the two change at a place.</param>
    /// <param name="at">The place.</param>
    /// <param name="step">The length of the step, in the unit of time of the change.</param>
    public static Pair Step(Func<Pair, Pair> change, Pair at, double step)
    {
        ArgumentNullException.ThrowIfNull(change);
        var one = change(at);
        var two = change(at + (step / 2 * one));
        var three = change(at + (step / 2 * two));
        var four = change(at + (step * three));
        return at + (step / 6 * (one + (2 * two) + (2 * three) + four));
    }
}
