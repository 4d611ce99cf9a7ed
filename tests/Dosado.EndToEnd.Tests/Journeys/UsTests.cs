using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>The place Us in real browsers: what one shows, what both seal, and every page of it.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class UsTests(World world) : BrowserTest(world)
{
    private static readonly (string Corner, string[] Pages)[] Corners =
    [
        ("/us/needs", ["What I need", "Where I am just now", "What would hurt my trust", "How it shows in me", "My ladders", "Words I can answer with", "Steps to try"]),
        ("/us/inner", ["Six shelves", "Questions", "Which feelings have come up", "Our timeline"]),
        ("/us/shelves", ["Daydreams", "Innermost thoughts"]),
        ("/us/between", ["How safe it feels between us", "Hope and fear with you", "We missed each other", "What am I missing?", "A light check-in"]),
        ("/us/own", ["Five practices", "Time of my own", "Things that scare me"]),
    ];

    [Fact]
    [Trait("Mechanism", "M074")]
    [Trait("Mechanism", "M099")]
    public async Task A_cue_is_shown_and_met_with_presence()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.EnterAsync("/us/needs");
        await robin.FollowAsync("How it shows in me");
        await robin.SeesAsync("How it shows in me");
        await robin.Page.Locator(".starters a").First.ClickAsync();
        await robin.SeesAsync("When I need closeness");
        await robin.PressAsync("Keep");
        await robin.FollowAsync("Share with Kim");
        await robin.SeesAsync("What Kim would see");
        await robin.PressAsync("Share this");

        await kim.ReadsAsync("Robin has shown you something");
        await kim.FollowAsync("Open it when you like");
        await kim.SeesAsync("When I need closeness");
        await kim.FollowAsync("I'm here");
        await kim.PressAsync("Send it to Robin");

        await robin.FollowAsync("See it there");
        await robin.ReadsAsync("I'm here.");
    }

    [Fact]
    [Trait("Mechanism", "M078")]
    public async Task A_question_that_both_sealed_opens_for_both_at_once()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.SealAsync("like snow inside");
        await robin.ReadsAsync("Kept until you both are ready.");
        await kim.SealAsync("I talk about the weather");

        await robin.ReadsAsync("I talk about the weather");
        await kim.ReadsAsync("like snow inside");
        await Access.HoldsAsync(robin.Page);

        // Pages of Us that there are for two only.
        await robin.GoToAsync("Us");
        await robin.FollowAsync("A sign when something is new");
        await robin.SeesAsync("A sign when something is new");
        await robin.ReadsAsync("Switch it on");
        await kim.EnterAsync("/us/own");
        await kim.FollowAsync("On the bench");
        await kim.SeesAsync("On the bench");
        foreach (var page in new[] { "Moving house", "Leaving" })
        {
            await kim.GoToAsync("Us");
            await kim.FollowAsync(page);
            await kim.SeesAsync(page);
        }
    }

    [Fact]
    public async Task Every_corner_for_one_alone()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");
        foreach (var (corner, pages) in Corners)
        {
            foreach (var page in pages)
            {
                await tab.EnterAsync(corner);
                await tab.FollowAsync(page);
                await tab.SeesAsync(page);
            }
        }
    }
}

/// <summary>Steps of one person in the place Us.</summary>
internal static class UsSteps
{
    /// <summary>Answers a question for both to see once both have, and seals the answer.</summary>
    public static async Task SealAsync(this Tab tab, string words)
    {
        await tab.EnterAsync("/us/inner");
        await tab.FollowAsync("Questions");
        await tab.SeesAsync("Questions");
        await tab.FollowAsync("Comfort");
        await tab.SeesAsync("Comfort");
        await tab.Page.Locator(".questions a").First.ClickAsync();
        await tab.SeesAsync("What is it like in me when I am sad or in need of comfort?");
        await tab.WriteAsync("My answer", words);
        await tab.PressAsync("Keep");
        await tab.FollowAsync("Seal my answer");
        await tab.SeesAsync("Sealed until both have answered");
        await tab.PressAsync("Seal it");
        await tab.SeesAsync("An answer");
    }

    /// <summary>Goes to a corner of Us, or to a corner within one.</summary>
    public static async Task EnterAsync(this Tab tab, string corner)
    {
        await tab.GoToAsync("Us");
        var outer = corner switch { "/us/shelves" => "/us/inner", _ => corner };
        await tab.Page.Locator($"a[href='{outer}']").First.ClickAsync();
        if (outer != corner)
        {
            await tab.Page.Locator($"a[href='{corner}']").First.ClickAsync();
        }
    }
}
