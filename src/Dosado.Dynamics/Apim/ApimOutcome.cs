namespace Dosado.Dynamics.Apim;

/// <summary>What came of fitting an actor-partner model.</summary>
public abstract record ApimOutcome
{
    private ApimOutcome()
    {
    }

    /// <summary>There is a fit.</summary>
    /// <param name="Fit">The fit.</param>
    public sealed record Fitted(ApimFit Fit) : ApimOutcome;

    /// <summary>The data do not carry one.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record CannotSay(Unsayable Reason) : ApimOutcome;
}
