using System.Globalization;
using Dosado.App.Visits;

namespace Dosado.App.Tests.Dance;

public class BetweenTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M004")]
    [Trait("Mechanism", "M103")]
    [Trait("Mechanism", "M135")]
    public async Task Only_what_was_shared_stands_beside_each_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await DayAsync(couple.Robin, felt: 3, share: true);
        await DayAsync(couple.Robin, felt: 9, share: false);
        await DayAsync(couple.Kim, felt: 6, share: true);
        await Eventually.Async(async () =>
        {
            await couple.Robin.OpenAsync("/dance");
            return couple.Robin.Document.QuerySelectorAll("figure.band").Length == 4;
        });

        couple.Robin.Page.Keeping.ShouldBe(Keeping.Shared);
        couple.Robin.Shows("Between any two people there is always some difference.").ShouldBeTrue();
        couple.Robin.Text.ShouldNotContain("difference of");
        Felt(couple.Robin).ShouldBe(["3", "6"]);
        await couple.Kim.OpenAsync("/dance");
        Felt(couple.Kim).ShouldBe(["6", "3"]);
    }

    [Fact]
    [Trait("Mechanism", "M138")]
    public async Task Nobody_sees_who_would_rather_not()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/dance/between");
        await couple.Robin.PressAsync("Say what our days say");
        await couple.Robin.OpenAsync("/dance/between/read");
        var alone = couple.Robin.Document.QuerySelector("main")!.TextContent;

        await couple.Kim.OpenAsync("/dance/between");
        couple.Kim.Page.Keeping.ShouldBe(Keeping.OnlyMine);
        couple.Kim.Shows("Robin would").ShouldBeFalse();
        await couple.Kim.PressAsync("Say what our days say");
        await couple.Kim.OpenAsync("/today");
        await couple.Robin.OpenAsync("/dance/between");

        couple.Robin.Document.QuerySelector("main")!.TextContent.ShouldBe(alone);
        alone.ShouldContain("Nothing can be said yet, and that is usual.");
    }

    [Fact]
    public async Task It_is_off_as_easily_as_it_was_on()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/dance/between");
        await couple.Robin.PressAsync("Say what our days say");
        await couple.Robin.PressAsync("I would rather not hear it");

        couple.Robin.Shows("Would you like to hear what these days say").ShouldBeTrue();
    }

    private static IEnumerable<string> Felt(Device device) => device.Document.QuerySelectorAll("table")
        .Select(t => t.QuerySelector("tbody td")!.TextContent);

    private static async Task DayAsync(Device device, int felt, bool share)
    {
        await device.OpenAsync("/mine/check-ins/late");
        await device.Fill("Closeness there is", felt.ToString(CultureInfo.InvariantCulture)).PressAsync("Keep");
        if (share)
        {
            await device.FollowAsync(device.Document.QuerySelectorAll("a").First(a => a.TextContent.StartsWith("Share with", StringComparison.Ordinal)).TextContent.Trim());
            await device.PressAsync("Share this");
        }
    }
}
