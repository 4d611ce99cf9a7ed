using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests;

public sealed class OpeningTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task The_app_opens()
    {
        var ada = await SomebodyAsync();

        var tab = await ada.OpenAsync();

        await Assertions.Expect(tab.Heading).ToContainTextAsync("Today");
    }
}
