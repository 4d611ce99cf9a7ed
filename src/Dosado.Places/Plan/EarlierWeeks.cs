using Dosado.Bond;
using Dosado.Planning;

namespace Dosado.Places.Plan;

/// <summary>What earlier weeks left over, as it leans the next one: small, fading, gone when either says so.</summary>
internal static class EarlierWeeks
{
    /// <summary>Thousandths of a share by which I am put ahead.</summary>
    public static int LeanOf(WeekOnTable table) => table.Bond is { } bond
        ? table.Weeks.Proposals
            .Where(p => p.Standing == Standing.Settled && p.Proposed.Week < table.Week)
            .Where(p => table.Weeks.LeftBehind is not { } day || p.Proposed.Week > day)
            .GroupBy(p => p.Proposed.Week).OrderBy(g => g.Key)
            .Select(g => SharesOf(g.Last(), bond.Me)).OfType<Shares>()
            .Aggregate(Credit.None, (credit, shares) => credit.After(shares)).Thousandths
        : 0;

    private static Shares? SharesOf(Proposal proposal, PersonId me)
    {
        if (ProposalStages.ReadProof(proposal.Proposed.Proof)?.Shares is not { First: >= -1 and <= 1, Second: >= -1 and <= 1 } shares)
        {
            return null;
        }

        return proposal.Author == me ? shares : new(shares.Second, shares.First);
    }
}
