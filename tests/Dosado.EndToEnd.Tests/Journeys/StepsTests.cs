using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Five steps in two browsers: begun in one tap, left, taken up again, and what was underneath shown to the other.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class StepsTests(World world) : BrowserTest(world)
{
    private const string Act = "Yesterday you turned to the wall when I came to bed.";

    [Fact]
    [Trait("Mechanism", "M048")]
    [Trait("Mechanism", "M049")]
    [Trait("Mechanism", "M053")]
    [Trait("Mechanism", "M055")]
    public async Task From_hurt_to_what_was_underneath_and_the_other_answers_while_out_of_touch()
    {
        var away = await SomebodyAsync();
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), away);
        await robin.BeginAMomentAsync("Hurt");
        await robin.LooksAsync("steps begun");
        await robin.FillInAsync("What happened?", "You always shut me out.");
        await robin.PressAsync("Keep, and go on");
        await robin.ReadsAsync("Which time? What happened just then?");
        await robin.LooksAsync("steps which time");
        await robin.FillInAsync("Which time? What happened just then?", Act);
        await robin.PressAsync("Enough for now");
        await robin.SeesAsync("Five steps");

        await robin.Page.ReloadAsync();
        await robin.OpenDoorAsync("Five steps");
        await robin.GoOnWithAsync(Act);
        await robin.FillUnderneathAsync();
        await robin.FollowAsync("Keep it, say it or send some of it");
        await robin.SeesAsync("What Kim would see");
        await Expect(robin.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("rejected");
        await Expect(robin.Page.GetByRole(AriaRole.Article)).Not.ToContainTextAsync("wall");

        await kim.GoToAsync("Talk");
        await kim.WaitUntilKeptForOfflineAsync();
        await away.Context.SetOfflineAsync(true);
        await robin.PressAsync("Send it to Kim");
        await robin.ReadsAsync("From you");
        await robin.LooksAsync("steps shared by me");
        await away.Context.SetOfflineAsync(false);

        await kim.FollowAsync("Five steps");
        await kim.UnfoldAsync("From Robin");
        await kim.ReadsAsync("To matter to you when I am tired, too.");
        await kim.LooksAsync("steps received");
        await away.Context.SetOfflineAsync(true);
        await kim.WriteAsync("In your own words, or not at all", "I can, when I have slept. Sunday morning?");
        await kim.PressAsync("Something else instead");
        await kim.ReadsAsync("You said: something else instead");
        await away.Context.SetOfflineAsync(false);

        await robin.ReadsAsync("Kim: something else instead");
        await robin.ReadsAsync("I can, when I have slept. Sunday morning?");
        await robin.LooksAsync("steps answered");
        away.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    [Trait("Mechanism", "M018")]
    [Trait("Mechanism", "M097")]
    public async Task Not_now_and_asking_for_time_are_answers_and_what_was_shared_can_be_taken_back()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.BeginAMomentAsync("Angry");
        await robin.FillInAsync("What happened?", Act);
        await robin.PressAsync("Keep, and go on");
        await robin.FillUnderneathAsync();
        await robin.FollowAsync("Keep it, say it or send some of it");
        await robin.SeesAsync("What Kim would see");
        await robin.Page.GetByRole(AriaRole.Radio, new() { Name = "to talk tonight" }).CheckAsync(new() { Force = true });
        await robin.PressAsync("See it so");
        await robin.ReadsAsync("Robin would like to talk tonight.");
        await robin.PressAsync("Send it to Kim");

        await kim.GoToAsync("Talk");
        await kim.FollowAsync("Five steps");
        await kim.UnfoldAsync("From Robin");
        await kim.UnfoldAsync("I want to answer well");
        await kim.WriteAsync("Give me until", "Sunday evening");
        await kim.LooksAsync("steps asking for time");
        await kim.PressAsync("Send it");
        await robin.ReadsAsync("Sunday evening");
        await kim.PressAsync("Not now");
        await robin.ReadsAsync("Kim: not now");

        await robin.FollowAsync("Take it back");
        await robin.SeesAsync("Take it back?");
        await robin.PressAsync("Take it back");
        await Expect(kim.Page.GetByText("From Robin")).ToBeHiddenAsync();
    }
}

/// <summary>Steps of one person with a moment of their own.</summary>
internal static class MomentSteps
{
    /// <summary>From Talk to a new moment in one tap on how it is.</summary>
    public static async Task BeginAMomentAsync(this Tab tab, string word)
    {
        await tab.GoToAsync("Talk");
        await tab.FollowAsync("Five steps");
        await tab.SeesAsync("Five steps");
        await tab.FollowAsync(word);
        await tab.SeesAsync("One moment");
    }

    /// <summary>Opens the moment that begins with these words.</summary>
    public static async Task GoOnWithAsync(this Tab tab, string words)
    {
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = words }).ClickAsync();
        await tab.SeesAsync("One moment");
    }

    /// <summary>The lines after what happened, each as it comes.</summary>
    public static async Task FillUnderneathAsync(this Tab tab)
    {
        await tab.GoOnToAsync("At first I felt ...");
        await tab.ChooseAsync("numb");
        await tab.GoOnToAsync("So I ...");
        await tab.FillInAsync("So I ...", "I took my pillow and slept on the sofa.");
        await tab.GoOnToAsync("Underneath ...");
        await tab.ReadsAsync("shut down?");
        await tab.ChooseAsync("rejected");
        await tab.LooksAsync("steps underneath");
        await tab.GoOnToAsync("What I need");
        await tab.FillInAsync("What I need", "To matter to you when I am tired, too.");
        await tab.GoOnToAsync("What I would ask");
        await tab.FillInAsync("What I would ask", "Would you say goodnight to me before you sleep?");
        await tab.LooksAsync("steps every line");
        await tab.PressAsync("Keep");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Keep it, say it or send some of it" })).ToBeVisibleAsync();
    }

    /// <summary>Writes into the field of exactly this name.</summary>
    public static Task FillInAsync(this Tab tab, string field, string words) =>
        tab.Page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).FillAsync(words);

    /// <summary>Keeps, and goes to a line that is not on the page yet.</summary>
    private static async Task GoOnToAsync(this Tab tab, string line)
    {
        var heading = tab.Page.GetByRole(AriaRole.Heading, new() { Name = line, Exact = true });
        if (!await heading.IsVisibleAsync())
        {
            await tab.PressAsync(line);
        }

        await Expect(heading).ToBeVisibleAsync();
    }
}
