using System.Collections.Immutable;
using System.Globalization;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Planning;

namespace Dosado.Places.Plan.Changing;

/// <summary>
/// Trying a change: stretches are moved, left out or added, and the page says at once what that costs whom. Nobody moves
/// the other's own time.
/// </summary>
internal static class EditHandler
{
    private const int MostBlocks = 40;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/edit", ShowAsync, Engine.Planning),
        new("POST", "/plan/edit/change", ChangeAsync, Engine.Planning),
    ];

    private static async Task<Outcome> ShowAsync(Request request)
    {
        var table = new WeekOnTable(request.Home, WeekDays.Read(request.Visit.FindQuery("week"), request.Home.Now.Day));
        var from = request.Visit.FindQuery("from") ?? string.Empty;
        return await FindAsync(table, from) is { } before ? Page(table, from, before, TheirsFirst(before), false) : PlanHandler.Go(table.Week);
    }

    private static async Task<Outcome> ChangeAsync(Request request)
    {
        var table = new WeekOnTable(request.Home, WeekDays.Read(request.Text("week"), request.Home.Now.Day));
        var from = request.Text("from");
        if (await FindAsync(table, from) is not { } before)
        {
            return PlanHandler.Go(table.Week);
        }

        var after = Read(request, table, before);
        if (request.Text("do") == "around")
        {
            var around = table.Ask() is { } ask ? await WeekAround.FindAsync(ask, before, after) : null;
            return Page(table, from, before, TheirsFirst([.. around ?? after]), true, around is null);
        }

        if (request.Text("do") != "send")
        {
            return Page(table, from, before, after, true);
        }

        await table.Bond!.RecordAsync(new WeekProposed(
            request.Home.NewId(),
            table.Week,
            Clocks.Of(request.Home, table.Week),
            [table.MyGiven!.Given.Id, table.TheirGiven!.Given.Id],
            [.. after.OrderBy(b => b.From)],
            string.Empty,
            table.Weeks.FindOpen(table.Week)?.Id));
        return PlanHandler.Go(table.Week);
    }

    /// <summary>The week to be changed, as I would put it: a proposal by its id, or one found here by its kind.</summary>
    private static async Task<ImmutableArray<PlannedBlock>?> FindAsync(WeekOnTable table, string from)
    {
        if (table is not { Bond: { } bond, MyGiven: not null, TheirGiven: not null })
        {
            return null;
        }

        if (table.Weeks.Proposals.Find(p => p.Id.Value == from && p.Proposed.Week == table.Week) is { } proposal)
        {
            return proposal.Author == bond.Me ? proposal.Proposed.Blocks : [.. proposal.Proposed.Blocks.Select(Turned)];
        }

        return await FoundStages.FindAsync(table, from) is { } found ? FoundStages.Blocks(found.Week, found.Ask.Zone) : null;
    }

    /// <summary>The order in which the form brings the stretches back, so that each keeps its place.</summary>
    private static List<PlannedBlock> TheirsFirst(ImmutableArray<PlannedBlock> blocks) =>
        [.. blocks.Where(b => b.For == BlockFor.Asked), .. blocks.Where(b => b.For != BlockFor.Asked)];

    private static PlannedBlock Turned(PlannedBlock block) => block with
    {
        For = block.For switch
        {
            BlockFor.Both => BlockFor.Both,
            BlockFor.Proposer => BlockFor.Asked,
            BlockFor.Asked => BlockFor.Proposer,
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        },
    };

    /// <summary>The week as the form has it; what does not come back is left out, the other's own time stays as it was.</summary>
    private static List<PlannedBlock> Read(Request request, WeekOnTable table, ImmutableArray<PlannedBlock> before)
    {
        var kept = request.All("block").Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1)
            .Where(at => at is >= 0 and < MostBlocks)
            .Where(at => !request.IsTicked($"out-{at}"))
            .Select(at => ReadBlock(request, table, at))
            .OfType<PlannedBlock>();
        var added = request.Text("do") == "add" ? New(request, table) : null;
        return [.. before.Where(b => b.For == BlockFor.Asked), .. kept, .. added is null ? [] : new[] { added }];
    }

    private static PlannedBlock? ReadBlock(Request request, WeekOnTable table, int at) =>
        Number(request, $"day-{at}", 6) is { } day
        && Number(request, $"time-{at}", 47) is { } half
        && Number(request, $"length-{at}", 32) is { } halves
        && halves > 0 && request.Text($"kind-{at}").Split('|', 2) is [var who, { Length: > 0 and <= 100 } kind]
            ? new(kind, At(table, day, half), halves * Lengths.Step, who == "me" ? BlockFor.Proposer : BlockFor.Both)
            : null;

    private static PlannedBlock? New(Request request, WeekOnTable table) =>
        request.Text("new").Split('|', 2) is [var who, { Length: > 0 and <= 100 } kind]
            ? new(kind, At(table, 5, 32), 2 * Lengths.Step, who == "me" ? BlockFor.Proposer : BlockFor.Both)
            : null;

    private static DateTimeOffset At(WeekOnTable table, int day, int half) =>
        table.Home.At(table.Week.AddDays(day), TimeOnly.FromTimeSpan(half * Lengths.Step)).At;

    private static int? Number(Request request, string name, int most) =>
        int.TryParse(request.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= most ? n : null;

    private static Outcome Page(
        WeekOnTable table,
        string from,
        IReadOnlyList<PlannedBlock> before,
        IReadOnlyList<PlannedBlock> after,
        bool isTried,
        bool isStuck = false)
    {
        var looker = table.LookAtProposal();
        var (was, shown) = (looker.Show(before, isMine: true), looker.Show(after, isMine: true));
        return Outcome.Show<EditPage>(
            new EditModel(
                table.Week, from, table.Other!, shown, [.. after.Select(b => b.Kind)], KindsOf(looker), Costs(was, shown), Breaches(table, after, shown), isTried, isStuck),
            Keeping.ReadyToShare);
    }

    private static List<AddableKind> KindsOf(Onlooker looker) =>
    [
        .. looker.Mine.Us.Concat(looker.Other!.Offer.Us).Select(w => w.Kind).DistinctBy(WeekAsk.NameOf)
            .Select(k => new AddableKind($"both|{WeekAsk.NameOf(k)}", k)),
        .. looker.Mine.Mine.Select((_, i) => new AddableKind(
            $"me|{i.ToString(CultureInfo.InvariantCulture)}",
            i < looker.MyKinds.Length ? looker.MyKinds[i] : null)),
    ];

    /// <summary>What is otherwise for each of the two.</summary>
    private static List<CostFor> Costs(ShownWeek was, ShownWeek shown) =>
    [
        .. was.Held.Zip(shown.Held, (b, a) => new CostFor(
            a.Name,
            [.. b.Wishes.Zip(a.Wishes, (one, other) => new ChangedWish(other.Kind, one.Got, other.Got)).Where(c => c.Was != c.Is)])),
    ];

    private static IReadOnlyList<WeekBreach> Breaches(WeekOnTable table, IReadOnlyList<PlannedBlock> blocks, ShownWeek shown)
    {
        if (table.Ask() is not { } ask || Planner.Check(ask.ToRequest(), ask.Zone).Count > 0)
        {
            return [];
        }

        return WeekBreaches.Of(ask, blocks, shown);
    }
}

/// <summary>A week being changed.</summary>
/// <param name="Week">Its first day.</param>
/// <param name="From">What it was: a proposal's id or a kind of week.</param>
/// <param name="Other">The other's name.</param>
/// <param name="Shown">The week as it now is.</param>
/// <param name="Kinds">The planner's name of each stretch, by its place.</param>
/// <param name="Addable">What can be added.</param>
/// <param name="Costs">What is otherwise for each.</param>
/// <param name="Breaches">What the week does not keep to.</param>
/// <param name="IsTried">Whether something was tried since the page was opened.</param>
/// <param name="IsStuck">Whether the planner was asked to fit the rest around it and found no way.</param>
public sealed record EditModel(
    DateOnly Week,
    string From,
    string Other,
    ShownWeek Shown,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<AddableKind> Addable,
    IReadOnlyList<CostFor> Costs,
    IReadOnlyList<WeekBreach> Breaches,
    bool IsTried,
    bool IsStuck);

/// <summary>A kind of time that can be added.</summary>
public sealed record AddableKind(string Value, WeekKind? Kind);

/// <summary>What is otherwise for one of the two; empty for nothing.</summary>
public sealed record CostFor(string Name, IReadOnlyList<ChangedWish> Changes);

/// <summary>A wish of which the week has more or less than before.</summary>
public sealed record ChangedWish(WeekKind? Kind, TimeSpan Was, TimeSpan Is);
