namespace Dosado.Dynamics.Likelihood;

/// <summary>What came of fitting a lag model.</summary>
public abstract record LagOutcome
{
    private LagOutcome()
    {
    }

    /// <summary>There is a fit.</summary>
    /// <param name="Fit">The fit.</param>
    public sealed record Fitted(LagFit Fit) : LagOutcome;

    /// <summary>The data do not carry one.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record CannotSay(Unsayable Reason) : LagOutcome;
}
