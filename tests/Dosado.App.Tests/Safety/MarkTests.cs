using Dosado.Sync;

namespace Dosado.App.Tests.Safety;

/// <summary>The mark "I do not feel safe": everything that anybody else can see is byte for byte the same, set or unset.</summary>
public class MarkTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Safety", "S4")]
    public async Task The_relay_is_asked_nothing_and_holds_the_same_bytes()
    {
        var wire = new RecordingWire();
        var robin = await PairedAsync(wire);
        await MarkAsync(robin, false);
        await robin.OpenAsync("/us/devices");
        await robin.PressAsync("Show the code");
        await wire.QuietAsync();
        var (requests, held) = (wire.Sent, await wire.HeldAsync());

        await MarkAsync(robin, true);
        await robin.OpenAsync("/today");
        await wire.QuietAsync();

        wire.Sent.ShouldBe(requests);
        (await wire.HeldAsync()).ShouldBe(held);
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task The_other_sees_the_same_pages()
    {
        var robin = await _relay.BegunAsync("Robin");
        var kim = await _relay.BegunAsync("Kim");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        var before = await PagesAsync(kim);

        await MarkAsync(robin, true);
        await robin.OpenAsync("/today");

        (await PagesAsync(kim)).ShouldBe(before);
        await MarkAsync(robin, false);
        (await PagesAsync(kim)).ShouldBe(before);
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task From_outside_it_looks_like_the_everyday_setting()
    {
        var marked = await Some.BegunAsync();
        await MarkAsync(marked, true);
        var chosen = await Some.BegunAsync();
        await chosen.OpenAsync("/us");
        await chosen.Tick("No suggestions").PressAsync("Keep", within: "Quiet");

        foreach (var device in new[] { marked, chosen })
        {
            await device.OpenAsync("/mine");
            await device.OpenAsync("/mine/check-ins");
            await device.OpenAsync("/us");
        }

        foreach (var page in new[] { "/us", "/today", "/us/locks", "/talk", "/plan", "/us/export", "/mine/check-ins" })
        {
            await marked.OpenAsync(page);
            await chosen.OpenAsync(page);
            Nameless(marked).ShouldBe(Nameless(chosen), page);
        }
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task It_is_in_no_export_and_in_no_event()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/us/export/json");
        var before = device.Downloaded;

        await MarkAsync(device, true);
        await device.OpenAsync("/us/export/json");

        device.Downloaded.ShouldBe(before);
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task What_lies_on_the_disk_has_the_shape_of_the_everyday_setting()
    {
        var disk = new MemoryStore();
        var device = await RelayForTests.DeviceAsync(Some.Platform(store: disk));
        await device.BeginAsync("Robin");
        await device.OpenAsync("/us");
        await device.Tick("No suggestions").PressAsync("Keep", within: "Quiet");
        var everyday = await ShapeAsync(disk);
        await device.Tick("No suggestions", on: false).PressAsync("Keep", within: "Quiet");

        await MarkAsync(device, true);

        (await ShapeAsync(disk)).ShouldBe(everyday);
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task Nobody_switches_suggestions_on_while_the_inner_door_is_closed_and_nothing_tells_why_they_are_off()
    {
        var marked = await Some.BegunAsync();
        await MarkAsync(marked, true);
        var chosen = await Some.BegunAsync();
        await chosen.OpenAsync("/us");
        await chosen.Tick("No suggestions").PressAsync("Keep", within: "Quiet");
        await chosen.OpenAsync("/mine/check-ins");

        await EachAsync(d => d.SendAsync("/mine/close"));
        await EachAsync(d => d.OpenAsync("/us"));
        await EachAsync(d => d.Tick("No suggestions", on: false).PressAsync("Keep", within: "Quiet"));
        marked.Page.Path.ShouldStartWith("/mine");
        await EachAsync(d => d.OpenAsync("/us"));
        marked.IsTicked("No suggestions").ShouldBeTrue();

        async Task EachAsync(Func<Device, Task> act)
        {
            await act(marked);
            await act(chosen);
            Nameless(marked).ShouldBe(Nameless(chosen));
        }
    }

    /// <summary>A setting that goes back by itself would tell that there is a mark.</summary>
    [Fact]
    [Trait("Safety", "S4")]
    public async Task Whoever_passes_the_inner_door_decides_and_the_mark_goes_with_the_setting()
    {
        var device = await Some.BegunAsync();
        await MarkAsync(device, true);
        await device.OpenAsync("/us");
        await device.Tick("No suggestions", on: false).PressAsync("Keep", within: "Quiet");
        device.IsTicked("No suggestions").ShouldBeFalse();
        await device.SendAsync("/mine/close");

        await device.OpenAsync("/mine/quiet");
        await device.PressAsync("Open");

        device.IsTicked("I do not feel safe").ShouldBeFalse();
        await device.OpenAsync("/us");
        device.IsTicked("No suggestions").ShouldBeFalse();
    }

    /// <summary>A setting that was not what it had been would tell that there was a mark.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Safety", "S4")]
    public async Task When_the_mark_goes_the_everyday_setting_is_what_it_was_before(bool chosen)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/us");
        await device.Tick("No suggestions", chosen).PressAsync("Keep", within: "Quiet");

        await MarkAsync(device, true);
        await MarkAsync(device, false);

        await device.OpenAsync("/us");
        device.IsTicked("No suggestions").ShouldBe(chosen);
    }

    private static async Task MarkAsync(Device device, bool on)
    {
        await device.OpenAsync("/mine/check-ins");
        await device.FollowAsync("What the app leaves alone");
        await device.Tick("I do not feel safe", on).PressAsync("Keep");
        device.IsTicked("I do not feel safe").ShouldBe(on);
    }

    private async Task<Device> PairedAsync(RecordingWire wire)
    {
        var platform = Some.Platform(TimeProvider.System, relay: _relay.Address);
        var robin = await RelayForTests.DeviceAsync(platform with { Relays = a => wire.Around(platform.Relays(a)) });
        await robin.BeginAsync("Robin");
        var kim = await _relay.BegunAsync("Kim");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        await robin.KeepHereAsync("rain on the roof", string.Empty);
        return robin;
    }

    private static async Task<string> PagesAsync(Device device)
    {
        var pages = new List<string>();
        foreach (var path in new[] { "/today", "/us", "/us/keeping", "/talk", "/plan" })
        {
            await device.OpenAsync(path);
            pages.Add(device.Page.Html);
        }

        return string.Join('\n', pages);
    }

    /// <summary>Ids are drawn by chance on every device.</summary>
    private static string Nameless(Device device) =>
        System.Text.RegularExpressions.Regex.Replace(device.Page.Html, "[0-9a-f]{32}", "id");

    private static async Task<string> ShapeAsync(MemoryStore disk)
    {
        var shape = new List<string>();
        foreach (var table in new[] { "own", "settings", "outbox", "log", "drops", "state", "snapshot" })
        {
            var rows = await disk.RangeAsync(table, string.Empty, "\uffff", CancellationToken.None);
            shape.AddRange(rows.Select(r => $"{table}/{r.Key} {r.Value.Length}"));
        }

        return string.Join('\n', shape);
    }
}
