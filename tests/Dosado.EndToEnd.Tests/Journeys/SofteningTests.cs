using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Words from underneath sent in one browser, heard and heard once more in the other, alone and out of touch.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class SofteningTests(World world) : BrowserTest(world)
{
    private const string Matters = "You are who I want to tell things to.";
    private const string Unsure = "I get small inside, and then I get loud.";

    [Fact]
    [Trait("Mechanism", "M059")]
    [Trait("Mechanism", "M060")]
    [Trait("Mechanism", "M062")]
    public async Task What_is_under_it_arrives_and_is_heard_once_more_by_its_receiver_alone()
    {
        var away = await SomebodyAsync();
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), away);
        await robin.TakeAStepAsync("Say what is under it");
        await robin.WriteAsync("How much you matter to me", Matters);
        await robin.WriteAsync("What happens in me when I am not sure of it", Unsure);
        await robin.PressAsync("Keep");
        await robin.LooksAsync("softening kept");
        await robin.FollowAsync("See what Kim would read");
        await robin.SeesAsync("What Kim would see");
        await robin.PressAsync("Send it");
        await robin.SeesAsync("To Kim");

        await kim.GoToAsync("Talk");
        await kim.Page.GetByRole(AriaRole.Link, new() { Name = "From Robin" }).ClickAsync();
        await kim.SeesAsync("From Robin");
        await kim.WaitUntilKeptForOfflineAsync();
        await away.Context.SetOfflineAsync(true);
        await kim.HearOnceMoreAsync();
        await away.Context.SetOfflineAsync(false);

        await robin.GoToAsync("Talk");
        await Expect(robin.Page.GetByText("rightly")).ToBeHiddenAsync();
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "To Kim" }).ClickAsync();
        await Expect(robin.Page.GetByText("An arm's length")).ToBeHiddenAsync();
        away.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    [Trait("Mechanism", "M061")]
    public async Task Coming_back_in_is_said_aloud_or_on_the_sofa_and_nothing_goes()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.TakeAStepAsync("Come back in");
        await robin.WriteAsync("What hurts", "That I am only ever in the way.");
        await robin.WriteAsync("That I want to be close", "To sit beside you without a plan.");
        await robin.WriteAsync("What makes me unsure", "Whether you are still angry.");
        await robin.PressAsync("Keep");
        await robin.FollowAsync("I will say it myself");
        await robin.SeesAsync("I will say it myself");
        await robin.ReadsAsync("To sit beside you without a plan.");
        await robin.FollowAsync("Back");
        await robin.FollowAsync("On the sofa");
        await robin.SeesAsync("On the sofa");
        await robin.FollowAsync("Said. Hand it over");
        await robin.LooksAsync("sofa hearing");
        await robin.FollowAsync("Heard. Hand it back");
        await robin.LooksAsync("sofa nodding");
        await robin.FollowAsync("Enough for now");

        await kim.GoToAsync("Talk");
        await Expect(kim.Page.GetByText("From Robin")).ToBeHiddenAsync();
    }
}

/// <summary>Steps of one person out of a cycle.</summary>
internal static class SofteningSteps
{
    /// <summary>From Talk to one of the two moves.</summary>
    public static async Task TakeAStepAsync(this Tab tab, string step)
    {
        await tab.GoToAsync("Talk");
        await tab.FollowAsync("Say what is under it, come back in");
        await tab.SeesAsync("A step of your own");
        await tab.FollowAsync(step);
        await tab.SeesAsync(step);
    }

    /// <summary>Reads the newest earlier words again: first what was heard rightly then, then what is heard now, then the distance.</summary>
    public static async Task HearOnceMoreAsync(this Tab tab)
    {
        await tab.GoToAsync("Talk");
        await tab.FollowAsync("Say what is under it, come back in");
        await tab.FollowAsync("Words from before");
        await tab.SeesAsync("Words from before");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Read it once more" }).First.ClickAsync();
        await tab.SeesAsync("Said before");
        await tab.PressAsync("I heard it rightly then");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "I heard it rightly then", Pressed = true })).ToBeVisibleAsync();
        await tab.FillInAsync("How I see the distance now", "An arm's length, and it can be less.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).Last.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "I will say it myself" })).ToBeVisibleAsync();
        await tab.ReadsAsync("An arm's length, and it can be less.");
        await tab.LooksAsync("said before, kept");
    }
}
