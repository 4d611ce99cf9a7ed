using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Codes that are mistyped, used or over: each is said, and nothing is lost.</summary>
public sealed class WrongCodeTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_slip_in_an_invitation_is_named_by_its_group_and_what_was_typed_stays()
    {
        var tab = await (await SomebodyAsync()).OpenAsync("/join");
        await tab.SeesAsync("You have an invitation");

        await tab.WriteAsync("The code from the invitation", "AAAAAA-BBBBBB-CCCCCC-DDDDDD-EEEEEE");
        await tab.PressAsync("Go on");

        await tab.ReadsAsync("There is a slip in group");
        (await tab.Field("The code from the invitation").InputValueAsync()).ShouldStartWith("AAAAAA");
    }

    [Fact]
    public async Task An_invitation_that_was_used_is_over_for_whoever_comes_second()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        var link = await robin.InviteAsync();
        var kim = await (await SomebodyAsync()).OpenAsync();
        await kim.FollowInvitationAsync(link);
        await kim.JoinAsync("Kim");
        await kim.SeesAsync("Six words");

        var second = await (await SomebodyAsync()).OpenAsync();
        await second.Page.GotoAsync(link);

        await second.SeesAsync("This invitation is over");
        await second.PressAsync("Go on");
        await second.SeesAsync("Today");
        await new Couple(robin, kim).AgreeOnWordsAsync();
    }

    [Fact]
    public async Task An_invitation_whose_day_has_passed_is_over_for_both_and_nothing_is_lost()
    {
        var clock = new LaterClock();
        await using var host = await Host.OpenAsync(clock: clock);
        var robin = await (await SomebodyAsync(host.Address)).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.CheckInAsync("rain on the roof");
        var link = await robin.InviteAsync();

        clock.PutOn(TimeSpan.FromHours(25));
        var kim = await (await SomebodyAsync(host.Address)).OpenAsync();
        await kim.Page.GotoAsync(link);
        await kim.SeesAsync("This invitation is over");
        await kim.ReadsAsync("It is no longer there: used, withdrawn or over.");
        await robin.SeesAsync("This invitation is over");

        await robin.PressAsync("Go on");
        await robin.GoToAsync("Us");
        await robin.FollowAsync("Invite someone, when and if you like");
        await robin.SeesAsync("Invite someone");
        await robin.PressAsync(Steps.ThisDeviceOnly);
        await robin.SeesAsync("Your invitation");
        await robin.GoToAsync("Today");
        await robin.FollowAsync("Your earlier check-ins");
        await robin.ReadsAsync("rain on the roof");
    }
}
