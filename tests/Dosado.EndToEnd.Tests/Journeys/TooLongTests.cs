using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Words that are longer than fits come back whole, in their field, and are told to be too long.</summary>
public sealed class TooLongTests(World world) : BrowserTest(world)
{
    private static readonly string TooLong = new string('a', 5_000) + " and the end";

    [Fact]
    public async Task Words_of_ones_own_that_are_too_long_stay_in_their_field()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.UnfoldAsync("Say more");
        await robin.WriteAsync("A line of your own", TooLong);
        await robin.PressAsync("Keep");

        await robin.ReadsAsync("yours has 5012");
        await Expect(robin.Field("A line of your own")).ToHaveValueAsync(TooLong);
        await Access.HoldsAsync(robin.Page);
        await robin.WriteAsync("A line of your own", "shorter");
        await robin.PressAsync("Keep");
        await robin.ReadsAsync("Kept. Only yours.");
    }

    [Fact]
    public async Task Words_to_the_other_that_are_too_long_come_back_and_are_not_sent()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.UnfoldAsync("Warm word");
        await robin.WriteAsync("Your own words. No answer is expected.", TooLong);
        await robin.PressAsync("Send it");

        await robin.SeesAsync("Longer than fits");
        await robin.ReadsAsync("This has 5012 characters; 2000 fit.");
        await Expect(robin.Field("Your words")).ToHaveValueAsync(TooLong);
        await robin.WriteAsync("Your words", "Good to have you.");
        await robin.PressAsync("Go on with this");

        await robin.SeesAsync("Today");
        await kim.ReadsAsync("Good to have you.");
    }
}
