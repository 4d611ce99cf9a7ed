using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>A pause in two browsers, a way back begun by either, further readings, and one at a time.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class PauseTests(World world) : BrowserTest(world)
{
    private const string Line = "I need a break. It is not about leaving you.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M067")]
    public async Task A_break_is_sent_by_one_tap_while_the_other_is_out_of_touch_and_either_can_begin_the_way_back(bool byRobin)
    {
        var (oneHere, otherHere) = (await SomebodyAsync(), await SomebodyAsync());
        var couple = await Couple.PairAsync(oneHere, otherHere);
        var (one, other, names, away) = byRobin
            ? (couple.Robin, couple.Kim, ("Robin", "Kim"), otherHere)
            : (couple.Kim, couple.Robin, ("Kim", "Robin"), oneHere);
        await other.WaitUntilKeptForOfflineAsync();
        await away.Context.SetOfflineAsync(true);
        await one.FollowAsync("Pause");
        await one.SeesAsync("Pause");
        await one.PressAsync($"Send it to {names.Item2}");
        await one.ReadsAsync($"Your line is on its way to {names.Item2}. Nothing is asked of you.");
        await one.LooksAsync("pause sent");
        await away.Context.SetOfflineAsync(false);

        await other.ReadsAsync(Line);
        await other.LooksAsync("pause on the other's today");
        await other.FollowAsync("Pause");
        await other.SeesAsync("Pause");
        await other.ReadsAsync("I will say when.");
        await other.UnfoldAsync("Hold a way back open");
        await other.WriteAsync("A few words.", "I am in the garden.");
        await other.PressAsync("Leave these words");
        await other.ReadsAsync("You said:");
        await other.LooksAsync("pause of the other");

        await one.GoToAsync("Today");
        await one.FollowAsync("Pause");
        await one.ReadsAsync("I am in the garden.");
        await one.LooksAsync("pause with a way back");
        await one.PressAsync("I am back");
        await Expect(other.Page.GetByText($"{names.Item1} is taking a break.")).ToBeHiddenAsync();
        away.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    [Trait("Mechanism", "M069")]
    public async Task A_line_and_readings_are_written_alone()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.FollowAsync("Pause");
        await robin.UnfoldAsync("Your own things that help");
        await robin.WriteAsync("One a line, written in a calm hour", "The red chair\nBach");
        await robin.PressAsync("Keep these");
        await robin.ReadsAsync("The red chair");
        await robin.FollowAsync("What else could it mean?");
        await robin.SeesAsync("What else could it mean?");
        await robin.WriteAsync("How I took it", "Kim does not care how I am");
        await robin.WriteAsync("It could also mean", "Kim was tired from the day");
        await robin.UnfoldAsync("Two things that are easily mixed up");
        await robin.WriteAsync("About me", "I am a failure");
        await robin.LooksAsync("readings filled");
        await robin.PressAsync("My first reading stands");
        await robin.ReadsAsync("A conclusion about myself");
        await robin.LooksAsync("readings kept");
    }

    [Fact]
    [Trait("Mechanism", "M129")]
    public async Task The_second_part_waits_unread_until_its_owner_opens_it()
    {
        var away = await SomebodyAsync();
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), away);
        await robin.GoToAsync("Talk");
        await robin.FollowAsync("One at a time");
        await robin.SeesAsync("One at a time");
        await robin.WriteAsync("What you would say, if you go first", "I was lonely on Sunday.");
        await robin.PressAsync("Me first, then you");
        await robin.ReadsAsync("You went first");

        await kim.GoToAsync("Talk");
        await kim.FollowAsync("One at a time");
        await kim.ReadsAsync("I was lonely on Sunday.");
        await kim.WaitUntilKeptForOfflineAsync();
        await away.Context.SetOfflineAsync(true);
        await kim.WriteAsync("Your part", "I was tired all week.");
        await kim.PressAsync("Let it wait");
        await Expect(kim.Field("Your part")).ToHaveValueAsync("I was tired all week.");
        await kim.LooksAsync("turns second part");
        await away.Context.SetOfflineAsync(false);
        await Expect(robin.Page.GetByText("tired all week")).ToBeHiddenAsync();
        await kim.PressAsync("Open it to Robin");

        await robin.ReadsAsync("I was tired all week.");
        await robin.LooksAsync("turns both");
        away.Forgive("ERR_INTERNET_DISCONNECTED");
    }

    [Fact]
    [Trait("Mechanism", "M129")]
    public async Task You_first_lets_the_other_begin()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.GoToAsync("Talk");
        await robin.FollowAsync("One at a time");
        await robin.PressAsync("You first");
        await robin.ReadsAsync("You offered: you first");

        await kim.GoToAsync("Talk");
        await kim.FollowAsync("One at a time");
        await kim.ReadsAsync("Robin: you first");
        await kim.LooksAsync("turns you first");
        await kim.WriteAsync("What you want to say first", "It was about the keys.");
        await kim.PressAsync("Send it to Robin");
        await robin.ReadsAsync("It was about the keys.");
    }
}
