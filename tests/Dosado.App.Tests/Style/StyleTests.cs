using System.Text.RegularExpressions;
using Dosado.App.Tests.Frame;
using Dosado.App.Visits;

namespace Dosado.App.Tests.Style;

public partial class StyleTests
{
    [Fact]
    public async Task Every_colour_it_names_is_a_token()
    {
        var device = await Some.DeviceAsync();
        await device.OpenAsync("/style");
        var tokens = await File.ReadAllTextAsync(Path.Combine(Tree.WebRoot, "look", "tokens.css"));

        var named = Colour().Matches(device.Page.Html).Select(m => m.Groups[1].Value).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(15);
        named.ShouldAllBe(name => tokens.Contains($"  --{name}:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".two-circles")]
    [InlineData(".eight")]
    [InlineData(".floor-still")]
    [InlineData(".week-picture")]
    [InlineData(".band-picture")]
    public async Task Every_figure_of_the_family_is_on_it(string figure)
    {
        var device = await Some.DeviceAsync();
        await device.OpenAsync("/style");

        device.Document.QuerySelectorAll(figure).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_is_looked_at_in_either_scheme_and_in_any_hues()
    {
        var device = await Some.DeviceAsync();
        await device.OpenAsync("/style?scheme=dark&a=moss&b=plum");

        var sheet = device.Document.QuerySelector(".style-sheet")!;

        sheet.GetAttribute("data-scheme").ShouldBe("dark");
        sheet.GetAttribute("data-hue-a").ShouldBe("moss");
        sheet.GetAttribute("data-hue-b").ShouldBe("plum");
    }

    [Fact]
    public async Task It_is_only_there_on_the_machine_that_serves_it()
    {
        var device = new Device(await Site.StartAsync(Some.Platform(relay: new("https://example.org/")), CancellationToken.None));
        await device.OpenAsync("/style");

        device.Page.Status.ShouldBe(404);
        device.Document.QuerySelector("h1")!.TextContent.ShouldBe("There is no such page");
    }

    [GeneratedRegex(@"var\(--([a-z-]+)\)")]
    private static partial Regex Colour();
}
