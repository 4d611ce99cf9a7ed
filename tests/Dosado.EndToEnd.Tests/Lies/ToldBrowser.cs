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

    public Story Story { get; } = story;

    private string Log => $"**/v1/spaces/{Story.Pair.Home.Keys.Id}/envelopes?after=*";

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
        Show(after => ([.. had.Skip(after).SelectMany(i => i.ToBytes())], MemoryRelay.HeadOf(had).ToString()));
        await robin.Page.RouteAsync(Log, AnswerAsync);
        while (_asked < had.Count)
        {
            await robin.Page.GotoAsync("/us");
            await robin.ReadsAsync("Everything is sent and received.");
        }

        await Story.GoOnAsync();
    }

    /// <summary>From now on this is the log.</summary>
    public void Show(Func<int, (byte[] Body, string Head)> serve) => (_serve, _denial) = (serve, null);

    /// <summary>From now on there is no log.</summary>
    public void Deny(int status, string error) => _denial = (status, error);

    /// <summary>The relay answers for itself.</summary>
    public Task StopLyingAsync() => robin.Page.UnrouteAsync(Log);

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
        var (body, head) = _serve(_asked);
        return route.FulfillAsync(new()
        {
            ContentType = "application/octet-stream",
            BodyBytes = body,
            Headers = new Dictionary<string, string> { ["dosado-head"] = head },
        });
    }
}
