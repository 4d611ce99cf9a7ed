using Dosado.App.Visits;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests.Locks;

public class TwoDoorsTests
{
    private readonly MemoryStore _disk = new();
    private readonly FileDeviceKeys _keys = new(Directory.CreateTempSubdirectory("dosado-keys-").FullName);

    [Fact]
    [Trait("Safety", "S7")]
    public async Task A_locked_app_shows_nothing_but_its_lock()
    {
        var device = await BegunAsync("soft rain", code: "2468");

        device = await OpenAgainAsync();
        foreach (var path in new[] { "/today", "/us", "/mine/check-ins", "/pause", "/us/export/json" })
        {
            await device.OpenAsync(path);
            device.Shows("Your code").ShouldBeTrue();
            device.Text.ShouldNotContain("Robin");
        }
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task The_right_code_opens_and_a_wrong_one_loses_nothing()
    {
        await BegunAsync("soft rain", code: "2468");
        var device = await OpenAgainAsync();
        await device.OpenAsync("/mine/check-ins");

        await device.Fill("Your code", "1357").PressAsync("Open");
        device.Shows("That code does not open it. Nothing is lost; try again.").ShouldBeTrue();

        await device.Fill("Your code", "2468").PressAsync("Open");
        device.Shows("Only mine").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S7")]
    [Trait("Promise", "P10")]
    [Trait("Mechanism", "M138")]
    public async Task Only_mine_stays_closed_when_the_app_is_open()
    {
        await BegunAsync("soft rain");

        var device = await OpenAgainAsync();
        await device.OpenAsync("/mine/check-ins");

        device.Page.Path.ShouldBe("/mine?next=%2Fmine%2Fcheck-ins");
        device.Text.ShouldNotContain("soft rain");
        await device.PressAsync("Open");
        device.Shows("soft rain").ShouldBeTrue();
    }

    [Theory]
    [InlineData("/mine/notes/00112233445566778899aabbccddeeff/change")]
    [InlineData("/plan/think/change")]
    public async Task A_form_that_finds_the_door_closed_leads_to_a_page_when_it_opens(string form)
    {
        await BegunAsync("soft rain");
        var device = await OpenAgainAsync();

        await device.SendAsync(form);
        await device.PressAsync("Open");

        device.Page.Status.ShouldBe(200);
        device.Shows("soft rain").ShouldBeTrue();
    }

    [Fact]
    [Trait("Promise", "P10")]
    public async Task What_is_written_while_the_door_is_closed_waits_behind_it()
    {
        await BegunAsync("soft rain");
        var device = await OpenAgainAsync();
        await device.OpenAsync("/today");

        await device.Fill("A line of your own", "late thoughts").PressAsync("Keep");
        device.Shows("Kept. Only yours.").ShouldBeTrue();
        await device.OpenAsync("/mine");
        await device.PressAsync("Open");

        device.Shows("late thoughts").ShouldBeTrue();
        device.Shows("soft rain").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task The_closed_door_looks_the_same_empty_or_full()
    {
        await BegunAsync("soft rain");
        var full = await OpenAgainAsync();
        await full.OpenAsync("/mine");

        var other = await new TwoDoorsTests().EmptyAsync();

        other.Page.Html.ShouldBe(full.Page.Html);
    }

    [Fact]
    public async Task A_changed_code_opens_and_the_old_one_does_not()
    {
        var device = await BegunAsync("soft rain", code: "2468");
        await device.OpenAsync("/us/locks");

        await device.Fill("The code it has now", "2468").Fill("A new code, or nothing for none", "9999")
            .PressAsync("Change it", within: "The app");
        device.Shows("Changed.").ShouldBeTrue();
        device = await OpenAgainAsync();
        await device.OpenAsync("/today");
        await device.Fill("Your code", "2468").PressAsync("Open");
        device.Shows("does not open").ShouldBeTrue();
        await device.Fill("Your code", "9999").PressAsync("Open");
        device.Shows("How is it just now?").ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_readable_lies_on_the_disk()
    {
        await BegunAsync("soft rain", code: "2468");

        var rows = new List<byte[]>();
        foreach (var table in new[] { "locks", "settings", "bonds", "own", "outbox", "log", "snapshot", "drops" })
        {
            rows.AddRange((await _disk.RangeAsync(table, string.Empty, "\uffff", CancellationToken.None)).Select(r => r.Value));
        }

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(r => !System.Text.Encoding.UTF8.GetString(r).Contains("soft rain")
            && !System.Text.Encoding.UTF8.GetString(r).Contains("Robin"));
    }

    [Fact]
    public async Task The_inner_door_is_closed_by_a_tap_on_the_page_behind_it()
    {
        var device = await EmptyAsync();
        await device.PressAsync("Open");

        await device.PressAsync("Close this door");
        device.Shows("The door is closed.").ShouldBeTrue();

        await device.OpenAsync("/mine/check-ins");
        device.Shows("Behind this door is what only you can read.").ShouldBeTrue();
    }

    private async Task<Device> EmptyAsync()
    {
        var device = await OpenAgainAsync();
        await device.OpenAsync("/keep");
        await device.Fill("What would you like to be called?", "Kim").PressAsync("Keep it");
        device = await OpenAgainAsync();
        await device.OpenAsync("/mine");
        return device;
    }

    private async Task<Device> BegunAsync(string words, string code = "")
    {
        var device = await OpenAgainAsync();
        await device.OpenAsync("/today");
        await device.Fill("A line of your own", words).PressAsync("Keep");
        await device.FollowAsync("Keep this?");
        await device.Fill("What would you like to be called?", "Robin")
            .Fill("A code for this app, if you like", code).PressAsync("Keep it");
        return device;
    }

    private async Task<Device> OpenAgainAsync() =>
        new(await Site.StartAsync(Some.Platform(store: _disk, keys: _keys), CancellationToken.None));
}
