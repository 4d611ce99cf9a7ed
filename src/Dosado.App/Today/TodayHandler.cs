using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>The page Today: signal, warm word, check-in; what both shared side by side.</summary>
internal static class TodayHandler
{
    private const string LeavingChoice = "leaving";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/today", r => Task.FromResult(Show(r.Home, FindKept(r.Home, r.Visit.FindQuery("kept"))))),
        new("POST", "/today/tap", TapAsync),
        new("POST", "/today/check-in", CheckInAsync),
        new("POST", "/today/quiet-spell/later", SkipQuietSpellAsync),
        new("POST", "/today/leaving/known", KnowLeavingAsync),
    ];

    /// <summary>Today with a check-in of mine that was just kept.</summary>
    public static string PathOf(EntryId kept) => $"/today?kept={kept.Value}";

    private static KeptCheckIn? FindKept(Home home, string? kept) =>
        kept is not null && home.Own?.State.Entries.GetValueOrDefault(new(kept)) is { } entry ? new(kept, entry.CheckIn) : null;

    /// <summary>
    /// One tap on "more", "fine" or "less" of one need. A second tap on the same takes it back. On a page that stood open over
    /// midnight it begins the check-in of the new day.
    /// </summary>
    private static async Task<Outcome> TapAsync(Request request)
    {
        var isOfToday = request.Home.IsNew || request.Text("day") == request.Home.Now.Day.ToString("O", null);
        var before = isOfToday ? CheckInForm.Read(request) : CheckIn.Unsaid;
        var after = Tap(before, request.Text("tap").Split('-'));
        return Show(request.Home, await KeepAsync(request.Home, isOfToday ? request.Text("entry") : string.Empty, after));
    }

    private static CheckIn Tap(CheckIn before, string[] tap) => tap is [var need, var leaning]
        ? need switch
        {
            "closeness" => before with { Closeness = Tap(before.Closeness, CheckInForm.ReadLeaning(leaning)) },
            "space" => before with { Space = Tap(before.Space, CheckInForm.ReadLeaning(leaning)) },
            _ => before,
        }
        : before;

    private static Need Tap(Need before, Leaning? leaning) =>
        before with { Leaning = before.Leaning == leaning ? null : leaning };

    private static async Task<Outcome> SkipQuietSpellAsync(Request request)
    {
        await QuietSpell.SkipAsync(request.Home);
        return Outcome.Go("/today");
    }

    private static async Task<Outcome> KnowLeavingAsync(Request request)
    {
        if (!request.Home.IsNew)
        {
            await request.Home.ChooseAsync(LeavingChoice, "known");
        }

        return Outcome.Go("/today");
    }

    private static async Task<Outcome> CheckInAsync(Request request)
    {
        var checkIn = CheckInForm.Read(request);
        return CheckInForm.FindProblem(checkIn) is { } problem
            ? Outcome.Show<TodayPage>(
                Model(request.Home, new(request.Text("entry"), checkIn)) with { Problem = problem },
                Keeping.OnlyMine,
                422)
            : Show(request.Home, await KeepAsync(request.Home, request.Text("entry"), checkIn));
    }

    /// <summary>
    /// Keeps a check-in as it now stands, anew where it was removed meanwhile; before "keep this?" it stays a draft in memory.
    /// </summary>
    private static async Task<KeptCheckIn?> KeepAsync(Home home, string entry, CheckIn checkIn)
    {
        if (home.IsNew)
        {
            home.Draft = checkIn.IsUnsaid ? null : checkIn;
            return home.Draft is null ? null : new(string.Empty, checkIn);
        }

        var isThere = entry.Length > 0 && (home.Own is not { } own || own.State.Entries.ContainsKey(new(entry)));
        var id = isThere ? new EntryId(entry) : home.NewId();
        Event happened = !isThere ? new CheckedIn(id, home.Now, checkIn)
            : checkIn.IsUnsaid ? new CheckInRemoved(home.NewId(), id)
            : new CheckInCorrected(home.NewId(), id, checkIn);
        if (isThere || !checkIn.IsUnsaid)
        {
            await home.RecordOwnAsync(happened);
        }

        return checkIn.IsUnsaid ? null : new(id.Value, checkIn);
    }

    private static Outcome Show(Home home, KeptCheckIn? kept) =>
        Outcome.Show<TodayPage>(Model(home, kept), home.Bond?.Other is null ? Keeping.OnlyMine : Keeping.Shared);

    private static TodayModel Model(Home home, KeptCheckIn? kept) => new(
        home.Now.Day,
        kept ?? (home.Draft is { } draft ? new KeptCheckIn(string.Empty, draft) : null),
        home.IsNew,
        home.Bond is { } bond ? PairModel.Of(bond, home.Folded, home.Now.Day) : null)
    {
        Steps = AtHand.Of(home.Own, home.BondNames),
        IsQuietSpell = kept is null && QuietSpell.IsOffered(home),
        MayShareWith = home.MaySuggest ? home.Bond?.Other?.Name : null,
        MayInvite = home is { MaySuggest: true, Bond: null },
        ExplainsLeaving = home is { IsNew: false, IsExample: false } && home.Choice(LeavingChoice) is null,
        Unopened = OpenedHere.FindUnopened(home),
    };
}
