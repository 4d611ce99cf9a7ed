using System.Text.Json;
using Dosado.Bond;
using Dosado.Places.Reveals;
using Dosado.Planning;
using Dosado.Planning.Checking;

namespace Dosado.Places.Plan;

/// <summary>What was put before the other, or settled, as one of the two sees it.</summary>
internal static class ProposalStages
{
    public static IEnumerable<PlanStage> Of(WeekOnTable table)
    {
        if (table.Bond is null)
        {
            yield break;
        }

        if (table.Weeks.FindOpen(table.Week) is { } open)
        {
            yield return Proposed(table, open);
        }

        if (table.Weeks.FindSettled(table.Week) is { } settled)
        {
            yield return Settled(table, settled);
        }
    }

    /// <summary>"Did my need feel important to you?", about one week.</summary>
    public static QuestionId LookingBackOn(EntryId proposal) => new($"week-{proposal}");

    private static PlanStage.Proposed Proposed(WeekOnTable table, Proposal proposal)
    {
        var isMine = proposal.Author == table.Bond!.Me;
        var shown = table.LookAtProposal().Show(proposal.Proposed.Blocks, isMine);
        return new(
            proposal.Id,
            shown,
            isMine,
            proposal.Proposed.Instead is not null,
            proposal.By,
            proposal.WasAnswered,
            table.Home.Own?.State.Weeks.Unresolved.Contains(proposal.Id) is true,
            Check(table, proposal, isMine, shown));
    }

    private static PlanStage.Settled Settled(WeekOnTable table, Proposal proposal)
    {
        var blocks = proposal.Proposed.Blocks;
        return new(
            proposal.Id,
            table.LookAtProposal().Show(blocks, proposal.Author == table.Bond!.Me, proposal.NotToday),
            blocks.Any(b => b.From < table.Home.Now.At),
            MutualReveal.Look(table.Home, LookingBackOn(proposal.Id)),
            table.Home.Own?.State.Weeks.Team.GetValueOrDefault(proposal.Id) ?? string.Empty);
    }

    /// <summary>Looks at the week anew on this device: against what both gave, without trusting whoever made it.</summary>
    private static ProposalCheck Check(WeekOnTable table, Proposal proposal, bool isMine, ShownWeek shown)
    {
        var proposed = proposal.Proposed;
        var proof = ReadProof(proposed.Proof);
        if (FindAsk(table, isMine, proposed, proof?.Certificate.Lean ?? 0) is not { } ask)
        {
            return new([new("plan.check.changed", null)], null, proof is null);
        }

        var (request, zone) = (ask.ToRequest(), ask.Zone);
        var blocks = proposed.Blocks.Select(b => ToBlock(b, zone)).ToList();
        var breaches = WeekBreaches.Of(ask, proposed.Blocks, shown);
        var holds = proof is not null && breaches.Count == 0
            && CertificateCheck.Run(new(request, proof with { Blocks = blocks }), zone).Holds;
        return new(breaches, holds ? Seen(proof!.Shares, proof.Certificate.Lean, isMine) : null, proof is null);
    }

    private static HowFound Seen(Shares shares, int lean, bool isMine) =>
        FoundStages.Figures(isMine ? shares : new(shares.Second, shares.First), 0, isMine ? lean : -lean);

    /// <summary>What the week was planned from, the one who proposed it first; null when one of them has given anew since.</summary>
    private static WeekAsk? FindAsk(WeekOnTable table, bool isMine, WeekProposed proposed, int lean)
    {
        if (table.MyGiven is not { } mine || table.TheirGiven is not { } theirs || Math.Abs(lean) > Credit.Cap
            || !proposed.Given.SequenceEqual(isMine ? [mine.Given.Id, theirs.Given.Id] : [theirs.Given.Id, mine.Given.Id]))
        {
            return null;
        }

        var (me, them) = (new Asker(table.Home.Profile.Name, mine.Given.Offer), new Asker(table.Other!, theirs.Given.Offer));
        var ask = new WeekAsk(
            proposed.Week,
            proposed.Clocks,
            isMine ? me : them,
            isMine ? them : me,
            isMine ? table.Agreed : [.. table.Agreed.Select(a => a.Turned())],
            lean);
        return Planner.Check(ask.ToRequest(), ask.Zone).Count == 0 ? ask : null;
    }

    public static Block ToBlock(PlannedBlock block, Zone zone) => new(block.Kind, zone.ToLocal(block.From), block.Length, block.For switch
    {
        BlockFor.Proposer => 0,
        BlockFor.Asked => 1,
        _ => null,
    });

    public static PlannedWeek? ReadProof(string proof)
    {
        try
        {
            return proof.Length == 0 ? null : JsonSerializer.Deserialize(proof, WeekJson.Default.PlannedWeek);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
