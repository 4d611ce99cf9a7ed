using Dosado.App.Visits;

namespace Dosado.App.Locks;

/// <summary>The two doors: opening, closing, changing their codes.</summary>
internal static class LocksHandler
{
    private const int ShortestCode = 4;

    /// <summary>A code comes first. The shell holds what was sent to a closed door, and leads back to it.</summary>
    private const int Closed = 401;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", "/unlock", UnlockAsync),
        new("POST", "/lock", LockAsync),
        new("GET", "/mine", r => Task.FromResult(Door(r, DoorState.Closed))),
        new("POST", "/mine", OpenDoorAsync),
        new("POST", "/mine/close", CloseDoorAsync),
        new("GET", "/us/locks", r => Task.FromResult(r.Home.IsNew ? Outcome.Go("/us") : Show(r, null))),
        new("POST", "/us/locks/after", AfterAsync),
        new("POST", "/us/locks/{}", ChangeAsync),
    ];

    /// <summary>What every visit gets while the app is locked: the same page, whatever was asked.</summary>
    public static Outcome AskForCode(Visit visit) => AskForCode(visit.Method == "GET" ? visit.Address : "/today", false);

    private static Outcome AskForCode(string next, bool wasWrong) => Outcome.Show<UnlockPage>(
        new UnlockModel(Next.Read(next, "/today"), wasWrong),
        Keeping.OnlyMine,
        wasWrong ? 422 : Closed);

    private static async Task<Outcome> UnlockAsync(Request request)
    {
        var next = Next.Read(request.Text("next"), "/today");
        return await request.Home.UnlockAsync(request.Text("code")) ? Outcome.Go(next) : AskForCode(next, true);
    }

    private static Task<Outcome> LockAsync(Request request)
    {
        // Where the app opens without a code the inner door is what can be closed.
        (request.Home.AppHasCode ? (Action)request.Home.Lock : request.Home.CloseMine)();
        return Task.FromResult(Outcome.Go("/today"));
    }

    private static async Task<Outcome> OpenDoorAsync(Request request) => request.Home.IsNew ? Outcome.Go("/today")
        : await request.Home.OpenMineAsync(request.Text("code")) ? Outcome.Go(Next.Read(request.Text("next"), "/mine/check-ins"))
        : Door(request, DoorState.Wrong);

    private static Task<Outcome> CloseDoorAsync(Request request)
    {
        request.Home.CloseMine();
        return Task.FromResult(Door(request, DoorState.JustClosed));
    }

    private static Outcome Door(Request request, DoorState state)
    {
        var next = Next.Read(request.Visit.FindQuery("next") ?? request.Text("next"), "/mine/check-ins");
        return request.Home.IsNew ? Outcome.Go("/today")
            : request.Home.Own is not null ? Outcome.Go(next)
            : Outcome.Show<DoorPage>(
                new DoorModel(next, request.Home.MineHasCode, state),
                Keeping.OnlyMine,
                state == DoorState.Wrong ? 422 : Closed);
    }

    private static async Task<Outcome> ChangeAsync(Request request)
    {
        var next = request.Text("next-code");
        var changed = next.Length is > 0 and < ShortestCode ? CodeChange.TooShort
            : await request.Home.ChangeCodeAsync(request.Parts[0] == "mine", request.Text("code"), next)
                ? CodeChange.Changed
                : CodeChange.WrongCode;
        return Show(request, new(request.Parts[0], changed, next.Length, ShortestCode));
    }

    private static async Task<Outcome> AfterAsync(Request request)
    {
        if (int.TryParse(request.Text("minutes"), out var minutes) && LocksModel.Minutes.Contains(minutes))
        {
            await request.Home.ChooseAsync("lock-after", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Outcome.Go("/us/locks");
    }

    private static Outcome Show(Request request, ChangedModel? changed) => Outcome.Show<LocksPage>(
        new LocksModel(request.Home.AppHasCode, request.Home.MineHasCode, request.Home.LockAfter, changed),
        Keeping.OnlyMine,
        changed is null or { Change: CodeChange.Changed } ? 200 : 422);
}

/// <summary>The locked app.</summary>
public sealed record UnlockModel(string Next, bool WasWrong);

/// <summary>The inner door.</summary>
public sealed record DoorModel(string Next, bool HasCode, DoorState State);

/// <summary>How the inner door stands.</summary>
public enum DoorState
{
    Closed,
    JustClosed,
    Wrong,
}

/// <summary>Both doors and what came of changing one.</summary>
/// <param name="AppHasCode">Whether the app asks for a code.</param>
/// <param name="MineHasCode">Whether the inner door asks for a code of its own.</param>
/// <param name="After">Minutes without use after which it locks; 0 for never.</param>
/// <param name="Changed">What came of changing a code.</param>
public sealed record LocksModel(bool AppHasCode, bool MineHasCode, int After, ChangedModel? Changed)
{
    public static IReadOnlyList<int> Minutes { get; } = [0, 5, 15, 60];
}

/// <summary>What came of changing a code.</summary>
public sealed record ChangedModel(string Door, CodeChange Change, int Has, int Most);

/// <summary>How a change of code ended.</summary>
public enum CodeChange
{
    Changed,
    WrongCode,
    TooShort,
}
