using Dosado.App.Tests.Us.Notes;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Tests.Us.Taking;

public class ReportTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task A_report_holds_versions_and_states_and_nothing_of_anybody()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");

        await robin.OpenAsync("/us/report");

        var report = ReportOf(robin);
        report.ShouldContain("version 0.1.0");
        report.ShouldContain("bond: up to date");
        foreach (var secret in new[] { "Robin", "Kim", "bench", robin.Home.Bond!.Id.Value, _relay.Address.Host, robin.Home.Now.Day.Year.ToString(null as IFormatProvider) })
        {
            report.ShouldNotContain(secret);
        }

        kim.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_fault_is_named_by_its_kind_and_its_page_without_what_stood_in_it()
    {
        var disk = new FragileDisk();
        var device = new Device(await Visits.Site.StartAsync(Some.Platform(store: disk), CancellationToken.None));
        await device.BeginAsync("Robin");
        await device.WriteAsync("hopes", "I hope", "a house with a bench");
        var path = device.Page.Path;
        disk.FailAfter(0);
        await device.SendAsync(path + "/remove");
        device.Page.Status.ShouldBe(500);
        disk.Mend();

        await device.OpenAsync("/us/report");

        var report = ReportOf(device);
        report.ShouldContain("fault: IOException 0x");
        report.ShouldContain("/mine/notes/{}/remove");
        report.ShouldNotContain(path.Split('/')[^1]);
        report.ShouldNotContain("the device has stopped");
    }

    [Fact]
    public async Task What_is_on_the_page_is_what_is_copied_and_nothing_is_sent()
    {
        var wire = new RecordingWire();
        var device = await RelayForTests.DeviceAsync(Some.Platform(TimeProvider.System, relay: _relay.Address) with
        {
            Relays = address => wire.Around(new HttpRelay(new HttpClient { BaseAddress = address }, TimeProvider.System)),
        });
        await device.BeginAsync("Robin");
        await wire.QuietAsync();
        var before = wire.Sent.Count;

        await device.OpenAsync("/us/report");

        device.Document.QuerySelector("[data-copy]")!.GetAttribute("data-copy").ShouldBe(device.Document.QuerySelector("pre")!.Id);
        device.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        await wire.QuietAsync();
        wire.Sent.Count.ShouldBe(before);
    }

    private static string ReportOf(Device device) => device.Document.QuerySelector("pre")!.TextContent;
}
