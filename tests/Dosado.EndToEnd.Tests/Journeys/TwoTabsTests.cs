using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>One person with the app open twice.</summary>
public sealed class TwoTabsTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_check_in_in_one_tab_shows_in_the_other_which_goes_on_when_the_first_is_closed()
    {
        var robin = await SomebodyAsync();
        var first = await robin.OpenAsync();
        await first.BeginAsync("Robin");
        var second = await robin.OpenAsync("/mine/check-ins");
        await second.SeesAsync("Your check-ins");

        await first.CheckInAsync("rain on the roof");
        await second.ReadsAsync("rain on the roof");
        await first.Page.CloseAsync();
        await second.FollowAsync("Today");
        await second.SeesAsync("Today");
        await second.CheckInAsync("sun on the roof");

        await second.ReadsAsync("Kept. Only yours.");
    }
}
