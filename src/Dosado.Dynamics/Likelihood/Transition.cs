using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>What a gap of time does to a state: x becomes Carry x + Shift + noise with covariance Noise.</summary>
internal sealed record Transition(Matrix Carry, Matrix Shift, Matrix Noise)
{
    public static Transition Over(double gap, Clock clock, LagParameters parameters) => clock switch
    {
        Clock.Steps => OverSteps((int)Math.Round(gap), parameters),
        Clock.Continuous => OverTime(gap, parameters),
        _ => throw new ArgumentOutOfRangeException(nameof(clock)),
    };

    private static Transition OverSteps(int steps, LagParameters parameters)
    {
        var one = new Transition(parameters.Dynamics, parameters.Intercept, parameters.Noise);
        var whole = one;
        for (var i = 1; i < steps; i++)
        {
            whole = whole.Then(one);
        }

        return whole;
    }

    /// <summary>
    /// Exact, from one exponential each: Van Loan (1978) for the noise, an added column of b for the shift, which holds
    /// for singular drifts too.
    /// </summary>
    private static Transition OverTime(double gap, LagParameters parameters)
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
