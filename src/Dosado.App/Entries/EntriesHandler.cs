using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Entries;

/// <summary>Own check-ins: over time, one by one, corrected, removed, added late. All of it only mine.</summary>
internal static class EntriesHandler
{
    private const int PageSize = 30;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/check-ins", r => OnlyMine.WhenOpenAsync(r, own => List(r, own))),
        new("GET", "/mine/check-ins/late", r => OnlyMine.WhenOpenAsync(r, _ => Late(r, null, 200))),
        new("POST", "/mine/check-ins/late", r => OnlyMine.WhenOpenAsync(r, _ => AddLateAsync(r))),
        new("GET", "/mine/check-ins/{}", r => WithEntryAsync(r, (_, entry) => Show(entry, null))),
        new("POST", "/mine/check-ins/{}/change", r => WithEntryAsync(r, (_, entry) => ChangeAsync(r, entry))),
        new("POST", "/mine/check-ins/{}/remove", r => WithEntryAsync(r, (_, entry) => RemoveAsync(r, entry))),
    ];

    /// <summary>Goes on with the entry that the path names, or to the list when it is not there any more.</summary>
    public static Task<Outcome> WithEntryAsync(Request request, Func<OwnSpace, EntryModel, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own => own.State.Entries.TryGetValue(new(request.Parts[0]), out var entry)
            ? next(own, Model(request.Home, own, entry))
            : Task.FromResult(Outcome.Go("/mine/check-ins")));

    private static Task<Outcome> List(Request request, OwnSpace own)
    {
        var all = own.State.Entries.Values.OrderByDescending(e => e.Moment.At).ThenBy(e => e.Id.Value);
        var skip = int.TryParse(request.Visit.FindQuery("skip"), out var n) ? Math.Max(0, n) : 0;
        var page = all.Skip(skip).Take(PageSize + 1).ToList();
        var older = page.Count > PageSize ? $"/mine/check-ins?skip={skip + PageSize}" : null;
        var shown = page.Take(PageSize).Select(e => Model(request.Home, own, e)).ToList();
        return Shown(Outcome.Show<EntriesPage>(new EntriesModel(shown, older, request.Home.Now.Day), Keeping.OnlyMine));
    }

    private static Task<Outcome> Show(EntryModel entry, Problem? problem) => Shown(Outcome.Show<EntryPage>(
        new EntryPageModel(entry, problem),
        Keeping.OnlyMine,
        problem is null ? 200 : 422));

    private static async Task<Outcome> ChangeAsync(Request request, EntryModel model)
    {
        var checkIn = CheckInForm.Read(request);
        if (CheckInForm.FindProblem(checkIn) is { } problem)
        {
            return await Show(model with { Entry = model.Entry with { CheckIn = checkIn } }, problem);
        }

        await request.Home.RecordOwnAsync(new CheckInCorrected(request.Home.NewId(), model.Entry.Id, checkIn));
        return Outcome.Go($"/mine/check-ins/{model.Entry.Id}");
    }

    private static async Task<Outcome> RemoveAsync(Request request, EntryModel model)
    {
        await request.Home.RecordOwnAsync(new CheckInRemoved(request.Home.NewId(), model.Entry.Id));
        return Outcome.Go("/mine/check-ins");
    }

    private static Task<Outcome> Late(Request request, LateModel? model, int status) => Shown(Outcome.Show<LatePage>(
        model ?? new LateModel(CheckIn.Unsaid, request.Home.Now.Day, request.Home.Now.Day, "12:00", null, false),
        Keeping.OnlyMine,
        status));

    private static async Task<Outcome> AddLateAsync(Request request)
    {
        var checkIn = CheckInForm.Read(request);
        var now = request.Home.Now;
        var known = DateOnly.TryParseExact(request.Text("day"), "yyyy-MM-dd", out var day) && day <= now.Day;
        var time = TimeOnly.TryParseExact(request.Text("time"), "HH:mm", out var at) ? at : new(12, 0);
        var problem = CheckInForm.FindProblem(checkIn);
        if (!known || problem is not null)
        {
            var asked = known ? day : now.Day;
            return await Late(request, new(checkIn, asked, now.Day, request.Text("time"), problem, !known), 422);
        }

        var id = request.Home.NewId();
        await request.Home.RecordOwnAsync(new CheckedIn(id, request.Home.At(day, time), checkIn));
        return Outcome.Go($"/mine/check-ins/{id}");
    }

    private static EntryModel Model(Home home, OwnSpace own, OwnEntry entry) => new(
        entry,
        [.. entry.Sharings.Select(s => home.FindShared(s)).OfType<SharedWithModel>()],
        home.Bond is { Other: { } other } bond && entry.Sharings.All(s => !bond.Is(s.Bond) || home.FindShared(s) is null)
            ? other.Name
            : null,
        home.Now.Day);

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}

/// <summary>One own check-in with what could not be kept of a change to it.</summary>
public sealed record EntryPageModel(EntryModel Model, Problem? Problem);

/// <summary>A check-in from earlier, on its way.</summary>
public sealed record LateModel(
    CheckIn CheckIn,
    DateOnly Day,
    DateOnly Today,
    string Time,
    Problem? Problem,
    bool DayIsUnknown);
