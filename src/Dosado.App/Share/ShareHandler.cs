using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Share;

/// <summary>Sharing an own check-in: a preview of exactly what the other would see, then a deliberate tap; taking it back.</summary>
internal static class ShareHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/check-ins/{}/share", r => EntriesHandler.WithEntryAsync(r, (_, e) => Preview(r, e))),
        new("POST", "/mine/check-ins/{}/share", r => EntriesHandler.WithEntryAsync(r, (_, e) => ShareAsync(r, e))),
        new("GET", "/mine/check-ins/{}/say", r => EntriesHandler.WithEntryAsync(r, (_, e) => Say(r, e))),
        new("GET", "/bonds", _ => Task.FromResult(Outcome.Go("/us"))),
        new("GET", "/bonds/{}/take-back/{}", AskBack),
        new("POST", "/bonds/{}/take-back/{}", TakeBackAsync),
    ];

    private static Task<Outcome> Preview(Request request, EntryModel model)
    {
        if (model.CanShareWith is not { } other)
        {
            return Task.FromResult(Outcome.Go($"/mine/check-ins/{model.Entry.Id}"));
        }

        var parts = Parts(request, model.Entry.CheckIn);
        var shown = new ShareModel(
            model.Entry.Id,
            model.Entry.Moment.Day,
            ShareParts.Of(model.Entry.CheckIn),
            parts,
            ShareParts.Only(model.Entry.CheckIn, parts),
            other,
            request.Home.Profile);
        return Task.FromResult(Outcome.Show<SharePage>(shown, Keeping.ReadyToShare));
    }

    private static async Task<Outcome> ShareAsync(Request request, EntryModel model)
    {
        var parts = request.All("part").Where(ShareParts.All.Contains).ToList();
        var shared = ShareParts.Only(model.Entry.CheckIn, parts);
        if (request.Home.Bond is not { } bond || model.CanShareWith is null || shared.IsUnsaid)
        {
            return Outcome.Go($"/mine/check-ins/{model.Entry.Id}");
        }

        var id = request.Home.NewId();
        await request.Home.RecordOwnAsync(new NotedSharing(request.Home.NewId(), model.Entry.Id, bond.Id, id));
        await bond.RecordAsync(new CheckInShared(id, model.Entry.Moment.Day, shared));
        return Outcome.Go("/today");
    }

    private static Task<Outcome> Say(Request request, EntryModel model) => Task.FromResult(Outcome.Show<SayPage>(
        ShareParts.Only(model.Entry.CheckIn, Parts(request, model.Entry.CheckIn)),
        Keeping.OnlyMine));

    private static Task<Outcome> AskBack(Request request) => Task.FromResult(
        FindMine(request) is { } mine
            ? Outcome.Show<TakeBackPage>(new TakeBackModel(request.Visit.Path, mine), Keeping.Shared)
            : Outcome.Go("/today"));

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (FindMine(request) is { } mine && request.Home.FindBond(new(request.Parts[0])) is { } bond)
        {
            await bond.TakeBackAsync(mine.Id);
        }

        return Outcome.Go("/today");
    }

    private static SharedEntry? FindMine(Request request) =>
        request.Home.FindBond(new(request.Parts[0])) is { } bond
        && bond.State.Entries.TryGetValue(new(request.Parts[1]), out var entry)
        && entry.Author == bond.Me
            ? entry
            : null;

    /// <summary>What was chosen; before that everything there is, or nothing where nothing may be suggested (S4).</summary>
    private static IReadOnlyList<string> Parts(Request request, CheckIn checkIn) =>
        request.Visit.FindQuery("chosen") is not null
            ? [.. request.Visit.Query.Where(f => f.Name == "part").Select(f => f.Value).Intersect(ShareParts.Of(checkIn))]
            : request.Home.MaySuggest ? ShareParts.Of(checkIn) : [];
}
