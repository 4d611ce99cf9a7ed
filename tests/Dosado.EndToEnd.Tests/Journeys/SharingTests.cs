using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>What one of the two shows the other, and takes back, while both have the app open.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class SharingTests(World world) : BrowserTest(world)
{
    private const string Line = "an evening with you, and a morning for me";

    [Fact]
    [Trait("Mechanism", "M055")]
    [Trait("Mechanism", "M075")]
    [Trait("Mechanism", "M135")]
    public async Task What_is_shared_appears_with_the_other_by_itself_and_disappears_when_it_is_taken_back()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.CheckInAsync(Line);
        await robin.PreviewAsync("Kim");
        await Expect(kim.Page.GetByText(Line)).ToHaveCountAsync(0);

        await robin.PressAsync("Share this");
        await robin.SeesAsync("Today");
        await kim.ReadsAsync(Line);
        await kim.ReadsAsync("What Robin has shown");
        await Access.HoldsAsync(kim.Page);

        await robin.FollowAsync("Your earlier check-ins");
        await robin.SeesAsync("Your check-ins");
        await robin.FollowAsync("Take it back");
        await robin.SeesAsync("Take it back?");
        await robin.PressAsync("Take it back");
        await robin.SeesAsync("Today");
        await Expect(kim.Page.GetByText(Line)).ToHaveCountAsync(0);
    }
}
