using System.Buffers.Text;
using System.Security.Cryptography;
using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Tests.Us;

/// <summary>Being told by the browser that something was said, over a real relay.</summary>
public class BellTests : IAsyncLifetime
{
    private const string Endpoint = "https://push.example.net/of-robins-phone";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task It_is_off_until_it_is_switched_on_and_off_again()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us");
        await robin.FollowAsync("A sign when something is new");
        robin.Shows("It is off").ShouldBeTrue();
        (await _relay.ReadBellsAsync()).ShouldBeEmpty();

        await SwitchOnAsync(robin);

        robin.Page.Path.ShouldBe("/us/bell");
        robin.Shows("It is on").ShouldBeTrue();
        (await _relay.ReadBellsAsync()).ShouldHaveSingleItem().ShouldStartWith($"{Endpoint} 1080-1200 ");
        await robin.PressAsync("Switch it off");
        robin.Shows("It is off").ShouldBeTrue();
        (await _relay.ReadBellsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hours_are_chosen_and_can_be_changed()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await SwitchOnAsync(robin);

        await robin.Fill("From", "22:30").Fill("until", "01:00").PressAsync("Keep");
        (await _relay.ReadBellsAsync()).ShouldHaveSingleItem().ShouldStartWith($"{Endpoint} 1350-60 ");
        await robin.Fill("From", "08:00").Fill("until", "08:59").PressAsync("Keep");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("Please choose two times with an hour or more between them.").ShouldBeTrue();
        robin.Document.QuerySelector("[name=until]")!.GetAttribute("value").ShouldBe("08:59");
        (await _relay.ReadBellsAsync()).ShouldHaveSingleItem().ShouldStartWith($"{Endpoint} 1350-60 ");
    }

    [Fact]
    public async Task The_relay_hears_what_the_device_has_so_that_nobody_is_told_of_what_they_read()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await SwitchOnAsync(robin);

        await kim.Home.Bond!.RecordAsync(new WarmWordSaid(kim.Home.NewId(), kim.Home.Now.Day, "thinking of you"));

        await robin.SeesAsync("/today", "thinking of you");
        await Eventually.Async(async () => await HeardAsync() == robin.Home.Bond!.Log.Replica.Head.Sequence);
    }

    [Fact]
    [Trait("Mechanism", "M101")]
    public async Task It_is_taken_down_from_asking_for_room_until_that_is_taken_back()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await SwitchOnAsync(robin);
        var room = new SignalGiven(robin.Home.NewId(), robin.Home.Now.Day, NeedKind.Space, "", "", "");

        await robin.Home.Bond!.RecordAsync(room);
        await Eventually.Async(async () => (await _relay.ReadBellsAsync()).Count == 0);
        await robin.SeesAsync("/us/bell", "It is silent for now");
        await robin.Home.Bond.TakeBackAsync(room.Id);

        await Eventually.Async(async () => (await _relay.ReadBellsAsync()).Count == 1);
        await robin.OpenAsync("/us/bell");
        robin.Shows("It is silent for now").ShouldBeFalse();
    }

    [Fact]
    [Trait("Safety", "S6")]
    public async Task Nothing_in_the_others_app_tells_whether_it_is_on()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await Eventually.Async(() => Task.FromResult(
            robin.Home.Bond!.Log.Replica.Head == kim.Home.Bond!.Log.Replica.Head
            && robin.Home.Bond.Log.Unsent.Count + kim.Home.Bond.Log.Unsent.Count == 0));
        var before = await PagesAsync(kim);

        await SwitchOnAsync(robin);

        (await PagesAsync(kim)).ShouldBe(before);
        kim.Home.Bond!.Recorded.Count().ShouldBe(robin.Home.Bond!.Recorded.Count(), "no event says so either");
    }

    [Fact]
    public async Task Leaving_the_bond_ends_it_on_this_device_without_a_word_to_the_relay()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await SwitchOnAsync(robin);

        await robin.Home.LeaveAsync(robin.Home.Bond!.Id, words: null);
        await robin.OpenAsync("/us");

        robin.Home.Bell.ShouldBeNull();
        robin.Document.QuerySelector("dosado-bell[data-off]").ShouldNotBeNull("the browser's subscription ends there");
        (await _relay.ReadBellsAsync()).Count.ShouldBe(1, "until its push service says that nobody is there");
    }

    [Fact]
    public async Task A_wish_said_again_lets_nobody_be_told_and_other_words_do()
    {
        var platform = Some.Platform(TimeProvider.System, relay: _relay.Address);
        var knocks = new CountedBells(platform.Bells(_relay.Address));
        var (robin, kim) = (await RelayForTests.DeviceAsync(platform with { Bells = _ => knocks }), await _relay.BegunAsync("Kim"));
        await robin.BeginAsync("Robin");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        var bond = robin.Home.Bond!;
        SignalGiven Wish(string time) => new(robin.Home.NewId(), robin.Home.Now.Day, NeedKind.Closeness, "", "", time);

        await bond.RecordAsync(Wish("at seven"));
        await Eventually.Async(() => Task.FromResult(knocks.Count == 1));
        await bond.RecordAsync(Wish("at eight"));
        await kim.SeesAsync("/today", "at eight");
        await bond.RecordAsync(new WarmWordSaid(robin.Home.NewId(), robin.Home.Now.Day, "thinking of you"));

        await Eventually.Async(() => Task.FromResult(knocks.Count >= 2));
        knocks.Count.ShouldBe(2);
    }

    private async Task<ulong> HeardAsync() =>
        ulong.Parse((await _relay.ReadBellsAsync()).Single().Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SwitchOnAsync(Device device)
    {
        await device.OpenAsync("/us/bell");
        device.Document.QuerySelector("dosado-bell")!.GetAttribute("data-push-key")!.Length.ShouldBe(87);
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = browser.ExportParameters(includePrivateParameters: false).Q;
        await device
            .FillNamed("endpoint", Endpoint)
            .FillNamed("key", Base64Url.EncodeToString([4, .. point.X!, .. point.Y!]))
            .FillNamed("secret", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)))
            .PressAsync("Switch it on");
    }

    private static async Task<string> PagesAsync(Device device)
    {
        var pages = new List<string>();
        foreach (var path in new[] { "/us", "/today", "/us/keeping" })
        {
            await device.OpenAsync(path);
            pages.Add(device.Page.Html);
        }

        return string.Join('\n', pages);
    }

    private sealed class CountedBells(IBells bells) : IBells
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public ValueTask<RelayAnswer<string>> FindPushKeyAsync(CancellationToken cancel) => bells.FindPushKeyAsync(cancel);

        public ValueTask<RelayAnswer<Sync.Done>> HangAsync(SpaceId space, Token read, BellWish bell, CancellationToken cancel) =>
            bells.HangAsync(space, read, bell, cancel);

        public ValueTask<RelayAnswer<Sync.Done>> SilenceAsync(SpaceId space, Token read, string endpoint, CancellationToken cancel) =>
            bells.SilenceAsync(space, read, endpoint, cancel);

        public ValueTask<RelayAnswer<Sync.Done>> KnockAsync(SpaceId space, Token write, CancellationToken cancel)
        {
            Interlocked.Increment(ref _count);
            return bells.KnockAsync(space, write, cancel);
        }
    }
}
