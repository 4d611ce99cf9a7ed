using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>What a gap of time does to a state: x becomes Carry x + Shift + noise with covariance Noise.</summary>
internal sealed record Transition(Matrix Carry, Matrix Shift, Matrix Noise)
{
    public static Transition Over(double gap, Clock clock, LagParameters parameters) => clock switch
    {
        Clock.Steps => OverSteps((long)Math.Round(gap), parameters),
        Clock.Continuous => OverTime(gap, parameters),
        _ => throw new ArgumentOutOfRangeException(nameof(clock)),
    };

    /// <summary>By squaring, so that a silence of years costs a dozen products.</summary>
    private static Transition OverSteps(long steps, LagParameters parameters)
    {
        var power = new Transition(parameters.Dynamics, parameters.Intercept, parameters.Noise);
        Transition? whole = null;
        for (var left = steps; left > 0; left >>= 1)
        {
            whole = (left & 1) == 0 ? whole : whole?.Then(power) ?? power;
            power = left > 1 ? power.Then(power) : power;
        }

        return whole ?? power;
    }

    /// <summary>
    /// Over a short part of the gap exactly, then doubled: the exponential below holds exp(-A t), which over months of a
    /// drift of a day would be past the largest number.
    /// </summary>
    private static Transition OverTime(double gap, LagParameters parameters)
    {
        var reach = gap * Exponential.LargestRowSum(parameters.Dynamics);
        var doublings = double.IsFinite(reach) && reach > 1 ? (int)Math.Ceiling(Math.Log2(reach)) : 0;
        var whole = OverShortTime(gap * Math.Pow(2, -doublings), parameters);
        for (var i = 0; i < doublings; i++)
        {
            whole = whole.Then(whole);
        }

        return whole;
    }

    /// <summary>
    /// Exact, from one exponential each: Van Loan (1978) for the noise, an added column of b for the shift, which holds
    /// for singular drifts too.
    /// </summary>
    private static Transition OverShortTime(double gap, LagParameters parameters)
    {
        var size = parameters.Dynamics.Rows;
        var noisy = Exponential.Of(gap * Beside(-1 * parameters.Dynamics, parameters.Noise, parameters.Dynamics.Transposed()));
        var carry = noisy.Block(size, size, size, size).Transposed();
        var noise = (carry * noisy.Block(0, size, size, size)).Symmetrised();
        var shifted = Exponential.Of(gap * Beside(parameters.Dynamics, parameters.Intercept, new Matrix(1, 1)));
        return new(carry, shifted.Block(0, size, size, 1), noise);
    }

    private Transition Then(Transition next) => new(
        next.Carry * Carry,
        (next.Carry * Shift) + next.Shift,
        (next.Carry * Noise * next.Carry.Transposed()) + next.Noise);

    private static Matrix Beside(Matrix topLeft, Matrix topRight, Matrix bottomRight)
    {
        var size = topLeft.Rows;
        return Matrix.Filled(size + bottomRight.Rows, size + bottomRight.Rows, (r, c) => (r < size, c < size) switch
        {
            (true, true) => topLeft[r, c],
            (true, false) => topRight[r, c - size],
            (false, true) => 0,
            (false, false) => bottomRight[r - size, c - size],
        });
    }
}
