using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>A letter from its first word in one browser to an answer in the other.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class LetterTests(World world) : BrowserTest(world)
{
    private const string Blame = "You never listen to me. It is all your fault.";

    [Fact]
    [Trait("Mechanism", "M014")]
    [Trait("Mechanism", "M031")]
    [Trait("Mechanism", "M068")]
    [Trait("Mechanism", "M074")]
    public async Task From_a_marked_draft_to_an_answer_by_keyboard()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.BeginToWriteAsync();
        await robin.WriteAsync("What happened", Blame);
        await Expect(robin.Page.Locator("ol > .noted")).ToHaveCountAsync(2);
        await robin.SeesAsync("In your words");

        await robin.Field("What happened").FocusAsync();
        await robin.Page.Keyboard.PressAsync("Control+Home");
        await robin.Page.Keyboard.PressAsync("Control+.");
        await Expect(robin.Page.Locator("summary:focus")).ToHaveTextAsync("You never listen");
        await robin.ReadsAsync("Which time do you have in mind?");
        await robin.LooksAsync("draft with a question open");
        await robin.Page.Keyboard.PressAsync("Escape");
        await Expect(robin.Field("What happened")).ToBeFocusedAsync();

        await robin.WriteAsync("What is soft in it", "I miss you.");
        await robin.PressAsync("See what can be done with it");
        await robin.SeesAsync("What would you like to do with it?");
        await robin.PressAsync("Send it to Kim");
        await robin.SeesAsync("To Kim");

        await kim.GoToAsync("Talk");
        await kim.Page.GetByRole(AriaRole.Link, new() { Name = "From Robin" }).ClickAsync();
        await kim.SeesAsync("From Robin");
        await kim.FollowAsync("I'm here");
        await kim.SeesAsync("To Robin");
        await kim.WriteAsync("Your answer", "I'm here, come over.");
        await kim.PressAsync("Send it to Robin");
        await robin.ReadsAsync("I'm here, come over.");
        await robin.LooksAsync("letter answered");
        await kim.FollowAsync("For me alone: could I hear this?");
        await kim.SeesAsync("Could I hear this without feeling bad about myself?");
        await kim.PressAsync("Some of it");
        await kim.ReadsAsync("Robin would see this answer and nothing else.");
        await kim.LooksAsync("hearing noted");
        await Expect(robin.Page.GetByText("could hear")).ToBeHiddenAsync();
        await kim.PressAsync("Let Robin know");
        await robin.ReadsAsync("Kim could hear some of this");
        await robin.FollowAsync("Pause");
        await robin.FollowAsync("As an onlooker would tell it");
        await robin.SeesAsync("As an onlooker would tell it");
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "A letter from Robin" }).ClickAsync();
        await robin.ReadsAsync("Robin wrote to Kim:");
        await robin.LooksAsync("told by an onlooker");
    }

    [Fact]
    public async Task What_is_fine_is_not_asked_about_again()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.BeginToWriteAsync();
        await robin.WriteAsync("What happened", Blame);
        await robin.Page.Locator("ol > .noted summary").First.ClickAsync();

        await robin.PressAsync("This is fine");

        await Expect(robin.Page.Locator("ol > .noted")).ToHaveCountAsync(1);
        await robin.WriteAsync("What happened", "");
        await Expect(robin.Page.Locator("ol > .noted")).ToHaveCountAsync(0);
        await robin.WriteAsync("What happened", Blame);
        await Expect(robin.Page.Locator("ol > .noted")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_was_written_waits_for_who_went_to_another_page()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.BeginToWriteAsync();
        await robin.WriteAsync("What is soft in it", "I miss our evenings.");

        await robin.GoToAsync("Today");
        await robin.GoToAsync("Talk");
        await robin.FollowAsync("Say it so it can be heard");
        await robin.FollowAsync("I miss our evenings.");

        await Expect(robin.Field("What is soft in it")).ToHaveValueAsync("I miss our evenings.");
    }

    [Fact]
    [Trait("Safety", "S5")]
    public async Task A_draft_that_speaks_of_fear_goes_quiet_while_it_is_typed()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.BeginToWriteAsync();
        await robin.WriteAsync("What happened", Blame);
        await Expect(robin.Page.Locator("ol > .noted")).ToHaveCountAsync(2);
        await Expect(robin.Page.GetByText("It can lead")).ToBeVisibleAsync();

        await robin.Field("What happened").PressSequentiallyAsync(" I am afraid of you.");

        await Expect(robin.Page.Locator("ol > .noted")).ToHaveCountAsync(0);
        await Expect(robin.Page.Locator("[data-prompt]:visible")).ToHaveCountAsync(0);
        await Expect(robin.Page.GetByLabel("What is soft in it")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Every_page_on_the_way_holds_to_the_rules()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.GoToAsync("Talk");
        await robin.FollowAsync("Say it so it can be heard");
        await robin.SeesAsync("Say it so it can be heard");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "I am short of room" }).ClickAsync();
        await robin.SeesAsync("Short of room");
        await robin.PressAsync("Go on to writing");
        await robin.SeesAsync("In your words");
        await robin.WriteAsync("What I need", "A morning for myself.");
        await robin.PressAsync("See what can be done with it");
        await robin.SeesAsync("What would you like to do with it?");
        await robin.FollowAsync("On the sofa");
        await robin.SeesAsync("On the sofa");
        await robin.FollowAsync("Enough for now");
        await robin.FollowAsync("I will say it myself");
        await robin.SeesAsync("To say, or just to have read");
        await robin.PressAsync("Keep it as said");
        await robin.FollowAsync("A practice case of two lines");
        await robin.SeesAsync("A practice case of two lines");
    }
}

/// <summary>Steps on the way to a letter.</summary>
internal static class LetterSteps
{
    public static async Task BeginToWriteAsync(this Tab tab)
    {
        await tab.GoToAsync("Talk");
        await tab.FollowAsync("Say it so it can be heard");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "I am short of closeness" }).ClickAsync();
        await tab.FollowAsync("Skip this");
        await Expect(tab.Heading).ToHaveTextAsync("In your words");
    }
}
