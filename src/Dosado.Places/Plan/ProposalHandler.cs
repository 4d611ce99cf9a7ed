using System.Text.Json;
using Dosado.App.Entries;
using Dosado.App.Frame;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Reveals;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Places.Plan;

/// <summary>Putting a week before the other, answering one, and what comes after both said yes.</summary>
internal static class ProposalHandler
{
    private const int LongestTime = 80;
    private const int LongestWords = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", "/plan/propose", ProposeAsync, Engine.Planning),
        new("POST", "/plan/proposals/{}/back", r => WithAsync(r, (p, bond) => p.Author == bond.Me ? bond.TakeBackAsync(p.Id) : Task.CompletedTask)),
        new("POST", "/plan/proposals/{}/yes", r => AnswerAsync(r, true)),
        new("POST", "/plan/proposals/{}/third", ThirdAsync),
        new("POST", "/plan/proposals/{}/not-now", r => AnswerAsync(r, false)),
        new("POST", "/plan/proposals/{}/again", r => WithAsync(r, (p, bond) => p.Author == bond.Me
            ? bond.TakeBackAsync(p.Id)
            : bond.RecordAsync(new WeekAnswered(r.Home.NewId(), p.Id, false)))),
        new("POST", "/plan/proposals/{}/put-up", PutUpAsync),
        new("POST", "/plan/proposals/{}/by", r => RecordAsync(r, p =>
            r.Text("by") is { Length: > 0 and <= LongestTime } by ? new WeekAnswerAnnounced(r.Home.NewId(), p.Id, by) : null)),
        new("POST", "/plan/proposals/{}/not-today/{}", r => RecordAsync(r, p =>
            int.TryParse(r.Parts[1], out var block) ? new NotToday(r.Home.NewId(), p.Id, block) : null)),
        new("POST", "/plan/proposals/{}/look-back", r => OnlyMine.WhenOpenAsync(r, _ => LookBackAsync(r))),
        new("POST", "/plan/proposals/{}/team", TeamAsync),
        new("POST", "/plan/even", LeaveEarlierAsync),
        new("GET", "/plan/proposals/{}/calendar", CalendarAsync, Engine.Planning),
    ];

    private static async Task<Outcome> ProposeAsync(Request request)
    {
        var table = new WeekOnTable(request.Home, WeekDays.Read(request.Text("week"), request.Home.Now.Day));
        if (table is { Bond: { } bond, MyGiven: { } mine, TheirGiven: { } theirs }
            && await FoundStages.FindAsync(table, request.Text("rule")) is { } found)
        {
            var proof = JsonSerializer.Serialize(found.Week with { Blocks = [] }, WeekJson.Default.PlannedWeek);
            await bond.RecordAsync(new WeekProposed(
                request.Home.NewId(),
                table.Week,
                found.Ask.Clocks,
                [mine.Given.Id, theirs.Given.Id],
                FoundStages.Blocks(found.Week, found.Ask.Zone),
                proof,
                table.Weeks.FindOpen(table.Week)?.Id));
        }

        return PlanHandler.Go(table.Week);
    }

    /// <summary>Every week before the one that is looked at leans nothing any more, one that was settled ahead included.</summary>
    private static async Task<Outcome> LeaveEarlierAsync(Request request)
    {
        var week = WeekDays.Read(request.Text("week"), request.Home.Now.Day);
        if (request.Home.Bond is { } bond)
        {
            await bond.RecordAsync(new EarlierWeeksLeft(request.Home.NewId(), week.AddDays(-1)));
        }

        return PlanHandler.Go(week);
    }

    /// <summary>Yes, or not settled: whatever the reason is, nothing tells one "not settled" from another.</summary>
    private static Task<Outcome> AnswerAsync(Request request, bool yes) =>
        RecordAsync(request, p => new WeekAnswered(request.Home.NewId(), p.Id, yes));

    /// <summary>Not settled to the other; to the one who looks for a third, another kind of week.</summary>
    private static async Task<Outcome> ThirdAsync(Request request)
    {
        await AnswerAsync(request, false);
        return FindProposal(request) is { } proposal
            ? Outcome.Go($"/plan?week={WeekDays.Text(proposal.Proposed.Week)}&kind=1&third=1")
            : Outcome.Go("/plan");
    }

    private static async Task<Outcome> PutUpAsync(Request request)
    {
        if (FindProposal(request) is { } proposal)
        {
            await request.Home.RecordOwnAsync(new WeekUnresolved(request.Home.NewId(), proposal.Id));
        }

        return await AnswerAsync(request, false);
    }

    private static async Task<Outcome> TeamAsync(Request request)
    {
        if (FindProposal(request) is { } proposal && request.Text("words") is { Length: > 0 and <= LongestWords } words)
        {
            await request.Home.RecordOwnAsync(new FeltLikeATeam(request.Home.NewId(), proposal.Id, words));
        }

        return Back(request);
    }

    /// <summary>Neither sees the other's answer before both have answered.</summary>
    private static async Task<Outcome> LookBackAsync(Request request)
    {
        if (FindProposal(request) is { } proposal && request.Text("words") is { Length: > 0 and <= LongestWords } words)
        {
            await MutualReveal.AnswerAsync(request.Home, ProposalStages.LookingBackOn(proposal.Id), words);
        }

        return Back(request);
    }

    private static Task<Outcome> CalendarAsync(Request request)
    {
        if (FindProposal(request) is not { Standing: Standing.Settled } proposal)
        {
            return Task.FromResult(Back(request));
        }

        var table = new WeekOnTable(request.Home, proposal.Proposed.Week);
        var zone = Clocks.ToZone(proposal.Proposed.Clocks);
        var shown = table.LookAtProposal().Show(proposal.Proposed.Blocks, proposal.Author == table.Bond!.Me, proposal.NotToday);
        var blocks = shown.Blocks.Where(b => b.Side != Side.B && !b.IsLetGo && b.Index != ShownBlock.Agreed).Select(b => new Block(
            TitleOf(request.Home, b),
            zone.ToLocal(proposal.Proposed.Blocks[b.Index].From),
            b.Length));
        var file = CalendarWriter.Write([.. blocks], zone, 0, string.Empty, request.Home.Now.At);
        return Task.FromResult(Outcome.Give("week.ics", "text/calendar", System.Text.Encoding.UTF8.GetBytes(file)));
    }

    /// <summary>A calendar may lie open to others: own time has no other name in it than "my time".</summary>
    private static string TitleOf(Home home, ShownBlock block) => block switch
    {
        { Side: Side.Both, Kind: { } kind } => WeekKinds.Have(kind) ? home.Text("plan.kind." + kind.Name) : kind.Name,
        _ => home.Text("plan.block.my-time"),
    };

    private static Task<Outcome> RecordAsync(Request request, Func<Proposal, Event?> make) => WithAsync(request, (proposal, bond) =>
        make(proposal) is { } happened ? bond.RecordAsync(happened) : Task.CompletedTask);

    private static async Task<Outcome> WithAsync(Request request, Func<Proposal, BondSpace, Task> act)
    {
        if (FindProposal(request) is { } proposal && request.Home.Bond is { } bond)
        {
            await act(proposal, bond);
            return PlanHandler.Go(proposal.Proposed.Week);
        }

        return Back(request);
    }

    private static Outcome Back(Request request) =>
        FindProposal(request) is { } proposal ? PlanHandler.Go(proposal.Proposed.Week) : Outcome.Go("/plan");

    private static Proposal? FindProposal(Request request) =>
        request.Home.Bond?.State.Weeks.Proposals.Find(p => p.Id.Value == request.Parts[0]);
}
