using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>What is known of the first moment of a track.</summary>
public abstract record StartingState
{
    private StartingState()
    {
    }

    /// <summary>The first state is normal with this mean and covariance.</summary>
    /// <param name="Mean">One column.</param>
    /// <param name="Covariance">Symmetric positive definite.</param>
    public sealed record Known(Matrix Mean, Matrix Covariance) : StartingState
    {
        /// <summary>Mean 0, variance 1, no covariance.</summary>
        /// <param name="series">How many series.</param>
        public static Known Standard(int series) => new(new Matrix(series, 1), Matrix.Identity(series));
    }

    /// <summary>Mean and covariance are estimated from many tracks.</summary>
    public sealed record Free : StartingState;

    /// <summary>The first state comes from what the system settles into.</summary>
    public sealed record Settled : StartingState;
}
