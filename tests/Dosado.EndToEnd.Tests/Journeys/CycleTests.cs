using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>A cycle drawn from both sides in two browsers, one of them out of touch in between; then a step of one's own.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class CycleTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Mechanism", "M036")]
    [Trait("Mechanism", "M037")]
    [Trait("Mechanism", "M040")]
    [Trait("Mechanism", "M043")]
    public async Task A_cycle_is_drawn_from_both_sides_while_one_is_out_of_touch_in_between()
    {
        var away = await SomebodyAsync();
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), away);
        await robin.GoToAsync("Talk");
        await robin.FollowAsync("Our cycle");
        await robin.SeesAsync("Our cycle");
        await robin.FollowAsync("Write my half of a time");
        await robin.SeesAsync("My half");
        await robin.WriteAsync("What reached me", "nobody asked how my day was");
        await robin.ChooseAsync("sadness");
        await Expect(robin.Page.GetByText("done on purpose")).ToBeHiddenAsync();
        await robin.ChooseAsync("anger");
        await Expect(robin.Page.GetByText("done on purpose")).ToBeVisibleAsync();
        await robin.WriteAsync("What I concluded", "I could as well not be here");
        await robin.ChooseAsync("made a sharp remark");
        await robin.PressAsync("Keep");
        await robin.ReadsAsync("Kept. Only yours.");
        await Access.HoldsAsync(robin.Page);
        await robin.ShowAsync("Show Kim what can be seen", "What Kim would see");

        await kim.GoToAsync("Talk");
        await kim.FollowAsync("Our cycle");
        await kim.ReadsAsync("Robin's half");
        await kim.WaitUntilKeptForOfflineAsync();
        await away.Context.SetOfflineAsync(true);
        await kim.Page.GetByRole(AriaRole.Link, new() { Name = "Robin's half" }).ClickAsync();
        await kim.SeesAsync("A cycle");
        await kim.FollowAsync("My half");
        await kim.WriteAsync("What reached me", "a sharp word across the table");
        await kim.ChooseAsync("went quiet and drew back");
        await kim.PressAsync("Keep");
        await kim.ShowAsync("Show Robin what can be seen", "What Robin would see");
        await kim.SeesAsync("A cycle");
        await kim.PressAsync("Yes, this reached me");
        await away.Context.SetOfflineAsync(false);

        await robin.PressAsync("Yes, this reached me");
        await robin.ReadsAsync("The fault is not in either of you.");
        await Access.HoldsAsync(robin.Page);
        await kim.ReadsAsync("The fault is not in either of you.");
        await Expect(kim.Page.Locator(".eight .strand.through")).ToHaveCountAsync(2);
        await robin.UnfoldAsync("A name for it");
        await robin.WriteAsync("Its name", "our merry-go-round");
        await robin.PressAsync("Call it that");
        await robin.SeesAsync("our merry-go-round");
        await kim.SeesAsync("our merry-go-round");
        away.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    [Trait("Mechanism", "M035")]
    [Trait("Mechanism", "M044")]
    [Trait("Mechanism", "M045")]
    public async Task The_same_cycle_comes_by_again_and_a_different_step_draws_another_way_round()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await CycleSteps.DrawAsync(robin, kim);
        await robin.FollowAsync("Hoped for and got, and a different step");
        await robin.WriteAsync("What I hoped it would bring", "that you look up");
        await robin.WriteAsync("What came", "a longer silence");
        await robin.WriteAsync("What I would let be seen", "I missed you today");
        await robin.PressAsync("Keep");
        await robin.ReadsAsync("Another way round");
        await robin.ShowAsync("Show Kim a different step", "What Kim would see");
        await kim.ReadsAsync("Another way round");
        await kim.LooksAsync("cycle another way round");
        await kim.UnfoldAsync("The walk in words");
        await kim.FollowAsync("Read it from Robin's side");
        await kim.LooksAsync("cycle walk from the other side");
        await kim.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(kim.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Screens.TakeAsync(kim.Page, "cycle printed");
        await kim.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await CycleSteps.DrawAsync(robin, kim);
        await robin.ReadsAsync("It came by twice.");
        await robin.LooksAsync("cycle came by twice");
        await kim.GoToAsync("Talk");
        await kim.FollowAsync("Our cycle");
        await kim.ReadsAsync("It came by twice.");
        await kim.LooksAsync("cycles, one that came by twice");
    }

    [Fact]
    [Trait("Mechanism", "M045")]
    [Trait("Mechanism", "M059")]
    [Trait("Safety", "S1")]
    public async Task One_alone_finds_a_different_step_words_from_underneath_and_the_way_to_help()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.Page.GotoAsync("/talk/cycle/mine/new");
        await robin.WaitUntilOpenAsync();
        await robin.OpenDoorAsync("My half");
        await robin.WriteAsync("What reached me", "he pushed me against the door");
        await robin.PressAsync("Keep");
        await robin.ReadsAsync("no step of the other brings it about");
        await Access.HoldsAsync(robin.Page);
        var before = (robin.Address, await robin.CountHistoryAsync());
        await robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Support" }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        (robin.Address, await robin.CountHistoryAsync()).ShouldBe(before);
        await robin.PressAsync("Back to the page");

        await robin.WriteAsync("What reached me", "he turned away");
        await robin.PressAsync("Keep");
        await robin.FollowAsync("Hoped for and got, and a different step");
        await robin.SeesAsync("Hoped for, got");
        await robin.WriteAsync("What I would let be seen", "I missed you");
        await robin.PressAsync("Keep");
        await robin.ReadsAsync("Another way round");
        await Access.HoldsAsync(robin.Page);

        await robin.GoToAsync("Talk");
        await robin.FollowAsync("Say what is under it, come back in");
        await robin.SeesAsync("A step of your own");
        await robin.FollowAsync("Say what is under it");
        await robin.SeesAsync("Say what is under it");
        await robin.WriteAsync("What happens in me when I am not sure of it", "because you never listen to me");
        await robin.PressAsync("Keep");
        await Expect(robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Note)).ToBeVisibleAsync();
        await Access.HoldsAsync(robin.Page);
        await robin.FollowAsync("I will say it myself");
        await robin.SeesAsync("I will say it myself");
        await robin.Page.GotoAsync("/talk/before");
        await robin.WaitUntilOpenAsync();
        await robin.OpenDoorAsync("Words from before");
    }
}

/// <summary>Steps of one person with a cycle.</summary>
internal static class CycleSteps
{
    /// <summary>Ticks what a list offers.</summary>
    public static Task ChooseAsync(this Tab tab, string words) =>
        tab.Page.GetByRole(AriaRole.Checkbox, new() { Name = words, Exact = true }).CheckAsync(new() { Force = true });

    /// <summary>A time drawn from both sides and said by both to have reached them; both are on its page.</summary>
    public static async Task DrawAsync(Tab robin, Tab kim)
    {
        await robin.GoToAsync("Talk");
        await robin.FollowAsync("Our cycle");
        await robin.FollowAsync("Write my half of a time");
        await robin.WriteHalfAsync("nobody asked how my day was", "anger", "made a sharp remark");
        await robin.ShowAsync("Show Kim what can be seen", "What Kim would see");
        await kim.GoToAsync("Talk");
        await kim.FollowAsync("Our cycle");
        await kim.Page.GetByRole(AriaRole.Link, new() { Name = "Robin's half" }).ClickAsync();
        await kim.FollowAsync("My half");
        await kim.WriteHalfAsync("a sharp word across the table", "frozen", "went quiet and drew back");
        await kim.ShowAsync("Show Robin what can be seen", "What Robin would see");
        await kim.PressAsync("Yes, this reached me");
        await robin.PressAsync("Yes, this reached me");
        await robin.ReadsAsync("The fault is not in either of you.");
        await kim.ReadsAsync("The fault is not in either of you.");
    }

    private static async Task WriteHalfAsync(this Tab tab, string reached, string turned, string did)
    {
        await tab.SeesAsync("My half");
        await tab.WriteAsync("What reached me", reached);
        await tab.ChooseAsync(turned);
        await tab.ChooseAsync(did);
        await tab.PressAsync("Keep");
        await tab.ReadsAsync("Kept. Only yours.");
    }

    /// <summary>Looks at what would go, and shows it.</summary>
    public static async Task ShowAsync(this Tab tab, string link, string preview)
    {
        await tab.FollowAsync(link);
        await tab.SeesAsync(preview);
        await tab.PressAsync("Show this");
    }

    /// <summary>After a reload the inner door is closed.</summary>
    public static async Task OpenDoorAsync(this Tab tab, string heading)
    {
        await tab.SeesAsync("Only mine");
        await tab.PressAsync("Open");
        await tab.SeesAsync(heading);
    }
}
