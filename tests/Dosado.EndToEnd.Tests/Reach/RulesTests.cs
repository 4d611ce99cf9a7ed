using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Reach;

/// <summary>The rules that every page is held to: a page that breaks one does not get by.</summary>
public sealed class RulesTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_page_that_keeps_them_gets_by() => await HoldAsync("<p>Here it is.</p>");

    [Theory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<p style='color: silver'>Pale</p>", "color-contrast")]
    [InlineData("<input>", "label")]
    [InlineData("<button style='width: 10px; padding: 0'>a</button><button style='width: 10px; padding: 0'>b</button>", "target-size")]
    [InlineData("<p style='width: 400px'>Wide</p>", "pixels wide on a screen of 320")]
    [InlineData("<p style='margin-left: -40px'>Lost</p>", "begins before the edge of the screen")]
    public async Task A_page_that_breaks_one_does_not(string content, string broken) =>
        (await Record.ExceptionAsync(() => HoldAsync(content))).ShouldNotBeNull().Message.ShouldContain(broken);

    private async Task HoldAsync(string content)
    {
        var page = await (await SomebodyAsync()).Context.NewPageAsync();
        await page.SetContentAsync(
            "<html lang='en'><title>A page</title><body style='background: white; margin: 0; color: black'>" +
            $"<main><h1>A page</h1>{content}</main></body></html>");
        await Access.HoldsAsync(page);
    }
}
