using Dosado.Bond;
using Dosado.EndToEnd.Tests.Journeys;
using Dosado.EndToEnd.Tests.Stage;
using Dosado.Sync;
using Dosado.Sync.Tests;
using Dosado.Sync.Tests.Logs;
using Dosado.Vault;
using Microsoft.Playwright;
using Forging = Dosado.Sync.Tests.Some;

namespace Dosado.EndToEnd.Tests.Lies;

/// <summary>
/// Robin's bond as the browser is told it: in place of the relay this test answers for the bond's log, and has its keys,
/// because it has Robin's recovery code.
/// </summary>
internal sealed class ToldBrowser(Tab robin, Story story)
{
    private Func<int, (byte[] Body, string Head)> _serve = _ => ([], string.Empty);
    private (int Status, string Error)? _denial;
    private int _asked;
    private int _answers;

    public Story Story { get; } = story;

    private string Log => $"{Appends}?after=*";

    private string Appends => $"**/v1/spaces/{Story.Pair.Home.Keys.Id}/envelopes";

    /// <summary>Robin begins and has a bond in which nobody else is yet; with its keys the story begins beside the relay.</summary>
    public static async Task<ToldBrowser> BeginAsync(Tab robin, Uri address)
    {
        await robin.BeginAsync("Robin");
        await robin.InviteAsync(ownAt: "Here");
        await robin.PressAsync("Withdraw it");
        await robin.SeesAsync("Us");
        await robin.ReadsAsync("Everything is sent and received.");
        await robin.FollowAsync("Devices and the recovery code");
        await robin.PressAsync("Show the code");
        var code = await robin.Page.Locator("[data-printable] .code").TextContentAsync();

        var relay = new HttpRelay(new HttpClient { BaseAddress = address }, TimeProvider.System);
        var kept = await FindBondAsync(relay, ((CodeReading<RecoveryCode>.Understood)RecoveryCode.Read(code!)).Code);
        var lying = new LyingRelay(new());
        var home = new Household(new SpaceSecret(Convert.FromBase64String(kept.Secret)).ToKeys(), lying, TimeProvider.System);
        var log = (RelayAnswer<LogPage>.Granted)await relay.ReadAsync(home.Keys.Id, home.Keys.Read, 0, default);
        lying.Honest.LogOf(home.Keys.Id).AddRange(log.Value.Items);
        var pair = await Forging.PairAsync(home, new("Robin", new(Convert.FromBase64String(kept.PersonKey))));
        return new(robin, await Story.BeginAsync(lying, pair));
    }

    /// <summary>The browser receives the story as far as it is to have it; then the story goes on.</summary>
    public async Task HearTheBeginningAsync()
    {
        var had = Story.Log.ToList();
        Show(had);
        await robin.Page.RouteAsync(Log, AnswerAsync);
        while (_asked < had.Count)
        {
            await robin.Page.GotoAsync("/us");
            await robin.ReadsAsync("Everything is sent and received.");
        }

        await Story.GoOnAsync();
    }

    /// <summary>
    /// The browser is shown a part of the log, as if an older copy had been put in its place. The relay takes whatever it
    /// gives back, whatever head it expects, and then shows <paramref name="end"/>. What the browser gave, and the head it expected.
    /// </summary>
    public async Task<List<(string? Expected, byte[] Given)>> IgnoreExpectedHeadAsync(IReadOnlyList<LogItem> part, IReadOnlyList<LogItem> end)
    {
        var given = new List<(string?, byte[])>();
        Show(part);
        await robin.Page.RouteAsync(Appends, async route =>
        {
            given.Add((await route.Request.HeaderValueAsync("dosado-expected-head"), route.Request.PostDataBuffer ?? []));
            Show(end);
            await route.FulfillAsync(Page([], MemoryRelay.HeadOf(end).ToString()));
        });
        return given;
    }

    /// <summary>From now on this is the log.</summary>
    public void Show(IReadOnlyList<LogItem> log) =>
        Show(after => ([.. log.Skip(after).SelectMany(i => i.ToBytes())], MemoryRelay.HeadOf(log).ToString()));

    /// <summary>From now on the log is served so.</summary>
    public void Show(Func<int, (byte[] Body, string Head)> serve) => (_serve, _denial, _answers) = (serve, null, 0);

    /// <summary>Waits until the browser has asked again for the same: it took what it was shown for no answer.</summary>
    public async Task IsAskedAgainAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_answers < 2)
        {
            await Task.Delay(50, patience.Token);
        }

        _asked.ShouldBe(Story.Had);
    }

    /// <summary>From now on there is no log.</summary>
    public void Deny(int status, string error) => _denial = (status, error);

    /// <summary>The relay answers for itself.</summary>
    public async Task StopLyingAsync()
    {
        await robin.Page.UnrouteAsync(Log);
        await robin.Page.UnrouteAsync(Appends);
    }

    private static async Task<BondKept> FindBondAsync(IRelay relay, RecoveryCode code)
    {
        var keys = code.ToOwnSpace().ToKeys().Reading;
        var seal = await SpaceSeal.ForAsync(Forging.Crypto, keys, null, default);
        using var own = await Replica.OpenAsync(
            new(seal, new(keys.Read, null), new MemoryStore(), relay, TimeProvider.System, new Random(1), Forging.TakenBackIn),
            default);
        while (true)
        {
            await own.SyncAsync(new Sending.Nothing(), default);
            if (await LastKeptAsync(own) is { } kept)
            {
                return kept;
            }

            await Task.Delay(50);
        }
    }

    private static async Task<BondKept?> LastKeptAsync(Replica own) => (await own.ReadAsync(0, default))
        .OfType<Entry.Kept>()
        .Where(e => e.Kind == InsideKind.Event)
        .Select(e => (EventJson.Read(e.Content.Span) as EventReading.Known)?.Event)
        .OfType<BondKept>()
        .LastOrDefault();

    private Task AnswerAsync(IRoute route)
    {
        if (_denial is var (status, error))
        {
            return route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = $$"""{"error":"{{error}}"}""" });
        }

        _asked = int.Parse(route.Request.Url.Split("?after=")[1]);
        _answers++;
        var (body, head) = _serve(_asked);
        return route.FulfillAsync(Page(body, head));
    }

    private static RouteFulfillOptions Page(byte[] body, string head) => new()
    {
        ContentType = "application/octet-stream",
        BodyBytes = body,
        Headers = new Dictionary<string, string> { ["dosado-head"] = head },
    };
}
