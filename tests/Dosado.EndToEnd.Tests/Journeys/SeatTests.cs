using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>A counsellor in a third browser: both agree, one hands something over, and ends it.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class SeatTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task A_counsellor_of_both_reads_what_is_handed_over_until_it_is_ended()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.CheckInAsync("rain on the roof");
        await robin.ToSeatsAsync();
        await robin.UnfoldAsync("Wish for a counsellor");
        await robin.WriteAsync("What you call them", "Ana");
        await robin.WriteAsync("The last day", DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", null));
        await robin.PressAsync("Ask Kim");
        await kim.ToSeatsAsync();
        await kim.PressAsync("I would like that, too");

        await robin.FollowAsync("Open my side");
        await robin.SeesAsync("Open my side");
        await robin.PressAsync("Open it");
        await robin.SeesAsync("Ana");
        await robin.PressAsync("Let Ana in");
        var ana = await ReaderAsync(robin);
        await robin.ToSeatsAsync();
        await robin.Page.Locator("main a[href^='/us/seats/']").First.ClickAsync();
        await robin.SeesAsync("Ana");
        await robin.UnfoldAsync("Check-ins");
        await robin.Page.GetByLabel("rain on the roof").CheckAsync();
        await robin.PressAsync("See what would go");
        await robin.SeesAsync("For Ana");
        await robin.PressAsync("Hand it over");
        await robin.ReadsAsync("Take it back");

        await ana.SeesAsync("Somebody who reads along");
        await ana.FollowAsync("Somebody's things, 1");
        await ana.SeesAsync("Robin");
        await ana.ReadsAsync("rain on the roof");
        await robin.UnfoldAsync("End it");
        await robin.PressAsync("End it");
        await robin.SeesAsync("Somebody who reads along");
        await ana.FollowAsync("Somebody who reads along");
        await ana.FollowAsync("Somebody's things, 1");
        await ana.SeesAsync("This is over");
        await robin.FollowAsync("A brief to take along");
        await robin.SeesAsync("A brief to take along");
        await Expect(kim.Page.GetByText("This is over")).ToHaveCountAsync(0);
    }

    /// <summary>Somebody who has never been here follows the link and compares six words.</summary>
    private async Task<Tab> ReaderAsync(Tab writer)
    {
        await writer.SeesAsync("Your invitation");
        var link = await writer.Page.GetByText(Steps.LinkWithSecret()).TextContentAsync() ?? string.Empty;
        var ana = new Tab(await (await SomebodyAsync()).Context.NewPageAsync(), isPretended: false);
        await ana.Page.GotoAsync(link);
        await ana.SeesAsync("Somebody would like you to read");
        await ana.PressAsync("Join");
        await ana.NameToJoinAsync("Ana");
        await ana.SeesAsync("Somebody would like you to read");
        await ana.PressAsync("Join");
        foreach (var tab in new[] { writer, ana })
        {
            await tab.SeesAsync("Six words");
        }

        foreach (var tab in new[] { writer, ana })
        {
            await tab.PressAsync("They are the same");
        }

        await writer.SeesAsync("Somebody who reads along");
        return ana;
    }
}

/// <summary>Steps of one person on the way to who reads along.</summary>
internal static class SeatSteps
{
    /// <summary>From anywhere to who reads along.</summary>
    public static async Task ToSeatsAsync(this Tab tab)
    {
        await tab.GoToAsync("Us");
        await tab.FollowAsync("Somebody who reads along");
        await tab.SeesAsync("Somebody who reads along");
    }
}
