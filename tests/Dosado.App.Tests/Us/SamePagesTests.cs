using System.Text;
using Dosado.Bond;
using FsCheck;
using FsCheck.Fluent;
using Drawn = Dosado.Bond.Tests.Some;

namespace Dosado.App.Tests.Us;

/// <summary>A law: after a bond has moved, and moved again, every page of both shows what it showed before.</summary>
public class SamePagesTests : IAsyncLifetime
{
    private const int Events = 240;
    private const int Size = 6;
    private const int MostPages = 150;

    private static readonly string[] Begin = ["/today", "/talk", "/plan", "/dance", "/us", "/mine/check-ins", "/us/shown"];

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_page_shows_after_a_move_what_it_showed_before(int seed)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await FillAsync(robin, seed);
        await FillAsync(kim, seed + 1_000);
        await HaveHeardAsync(robin, kim);
        _ = (await PagesAsync(robin), await PagesAsync(kim)); // a letter that was opened once is no news any more
        var before = (await PagesAsync(robin), await PagesAsync(kim));
        before.Item1.Count.ShouldBeGreaterThan(25);

        await robin.MoveBondAsync();
        await Moving.FollowAsync(robin, kim);

        ShouldShow(await PagesAsync(robin), before.Item1);
        ShouldShow(await PagesAsync(kim), before.Item2);

        await kim.MoveBondAsync();
        await Moving.FollowAsync(kim, robin);

        ShouldShow(await PagesAsync(robin), before.Item1);
        ShouldShow(await PagesAsync(kim), before.Item2);
    }

    /// <summary>Everything that an app of either can say, by chance, but for what would end or move the bond.</summary>
    private static async Task FillAsync(Device device, int seed)
    {
        var bond = device.Home.Bond!;
        var shared = Drawn.BondEvents.Sample(Events, new Rnd((ulong)seed), Size).Where(e => e is not (MovedHere or CarriedAlong or CameAlong or SaidGoodbye or Introduced));
        await bond.RecordAsync([.. shared.Select(e => e is TakenBack back ? back with { Envelopes = [] } : e)]);
        await device.Home.RecordOwnAsync([.. Walk.OwnEvents(Events, seed).Select(e => In(bond.Id, e))]);
    }

    /// <summary>The generators know one bond; here it is this one.</summary>
    private static Event In(BondId bond, Event drawn)
    {
        var json = Encoding.UTF8.GetString(EventJson.Write(drawn)).Replace("\"bond\":\"bond\"", $"\"bond\":\"{bond}\"", StringComparison.Ordinal);
        return ((EventReading.Known)EventJson.Read(Encoding.UTF8.GetBytes(json))).Event;
    }

    private static Task HaveHeardAsync(Device robin, Device kim) => Eventually.Async(async () =>
    {
        await robin.OpenAsync("/us");
        await kim.OpenAsync("/us");
        return robin.Home.Bond!.Recorded.Count() == kim.Home.Bond!.Recorded.Count()
            && robin.Shows("Everything is sent and received.") && kim.Shows("Everything is sent and received.");
    });

    /// <summary>Every page that links lead to, by its path.</summary>
    private static Task<Dictionary<string, string>> PagesAsync(Device device) =>
        Walk.PagesAsync(device, Begin, text => Plain(device, text), DoesNotLookBack, MostPages);

    /// <summary>Pages about the devices, the address or the move itself, and files.</summary>
    private static bool DoesNotLookBack(string path) =>
        path.StartsWith("/us/bonds/", StringComparison.Ordinal)
        || path is "/us/export" or "/us/export/json" or "/us/invite" or "/join" or "/recover" or "/us/devices" or "/us/keeping";

    /// <summary>Every id that the bond has had is one name.</summary>
    private static string Plain(Device device, string text) =>
        device.Home.Bond!.Names.All.Aggregate(text, (t, id) => t.Replace(id.Value, "it", StringComparison.Ordinal));

    private static void ShouldShow(Dictionary<string, string> after, Dictionary<string, string> before)
    {
        after.Keys.Order().ShouldBe(before.Keys.Order());
        foreach (var (path, page) in before)
        {
            var same = page.Zip(after[path]).TakeWhile(pair => pair.First == pair.Second).Count();
            after[path].ShouldBe(page, $"{path}: {page[Math.Max(0, same - 60)..Math.Min(page.Length, same + 200)]} | {after[path][same..Math.Min(after[path].Length, same + 200)]}");
        }
    }
}
