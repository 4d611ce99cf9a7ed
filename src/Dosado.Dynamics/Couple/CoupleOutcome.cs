namespace Dosado.Dynamics.Couple;

/// <summary>What can be said of two partners from their days.</summary>
public abstract record CoupleOutcome
{
    private CoupleOutcome()
    {
    }

    /// <summary>Nothing can be said yet, and that is usual.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Posterior">The numbers all the same, for those who study; null where there are too few days.</param>
    public sealed record NothingYet(Unsayable Reason, CouplePosterior? Posterior = null) : CoupleOutcome;

    /// <summary>The days say something.</summary>
    /// <param name="Reading">What.</param>
    public sealed record Says(Reading Reading) : CoupleOutcome;
}
