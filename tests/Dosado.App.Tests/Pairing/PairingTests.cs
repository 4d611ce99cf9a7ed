namespace Dosado.App.Tests.Pairing;

public class PairingTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M015")]
    [Trait("Promise", "P9")]
    public async Task Two_people_pair_and_see_each_others_names()
    {
        var couple = await Couple.PairAsync(_relay);

        await couple.Robin.OpenAsync("/us");
        await couple.Kim.OpenAsync("/us");

        couple.Robin.Shows("Kim").ShouldBeTrue();
        couple.Kim.Shows("Robin").ShouldBeTrue();
    }

    [Fact]
    [Trait("Promise", "P9")]
    public async Task Both_screens_show_the_same_six_words()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.BegunAsync("Kim"));
        await Couple.InviteAsync(robin, _relay.SetupCode);

        await Couple.FollowAsync(robin, kim);
        await Couple.ReachWordsAsync(robin);

        Couple.WordsOf(robin).Split(' ').Length.ShouldBe(6);
        Couple.WordsOf(kim).ShouldBe(Couple.WordsOf(robin));
    }

    [Fact]
    [Trait("Promise", "P9")]
    public async Task Nothing_is_shared_when_one_says_that_the_words_differ()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.BegunAsync("Kim"));
        await Couple.InviteAsync(robin, _relay.SetupCode);
        await Couple.FollowAsync(robin, kim);

        await kim.PressAsync("They differ");

        kim.Shows("The words differed, so nothing was shared.").ShouldBeTrue();
        await robin.SeesAsync("/us/invite", "This invitation is over");
        await kim.OpenAsync("/us");
        kim.Text.ShouldNotContain("Robin");
    }

    [Fact]
    public async Task The_page_that_waited_for_the_joining_leads_to_Today_as_often_as_it_is_asked()
    {
        var kim = await JoinedAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await kim.OpenAsync("/join");
            kim.Page.Path.ShouldBe("/today");
        }

        await kim.OpenAsync("/us");
        await kim.FollowAsync("You have an invitation");
        kim.Page.Path.ShouldBe("/join");
    }

    private async Task<Device> JoinedAsync()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.BegunAsync("Kim"));
        await Couple.InviteAsync(robin, _relay.SetupCode);
        await Couple.FollowAsync(robin, kim);
        await Couple.ReachWordsAsync(robin);
        await robin.PressAsync("They are the same");
        await kim.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await robin.OpenAsync("/us/invite");
            await kim.OpenAsync("/join");
            return kim.Page.Path == "/today";
        });
        return kim;
    }

    [Fact]
    public async Task Before_joining_it_is_said_who_could_run_the_address_and_that_joining_is_not_owed()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.DeviceAsync());
        await Couple.InviteAsync(robin, _relay.SetupCode);

        await kim.OpenAsync("/join?%23=" + Uri.EscapeDataString(Couple.CodeOf(robin)));

        kim.Shows("Whoever runs this address").ShouldBeTrue();
        kim.Shows("Joining is never needed and sharing is never owed. It works where each can say no without paying for it.").ShouldBeTrue();
        var logs = await _relay.ReadLogsAsync();
        await kim.PressAsync("Not for me");
        (await _relay.ReadLogsAsync()).ShouldBe(logs, "nothing is sent");
        await robin.OpenAsync("/us/invite");
        robin.Shows("Your invitation").ShouldBeTrue();
    }

    [Fact]
    public async Task Somebody_new_gives_a_name_and_is_then_asked_the_one_question_that_is_left()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.DeviceAsync());
        await Couple.InviteAsync(robin, _relay.SetupCode);
        await kim.OpenAsync("/join?%23=" + Uri.EscapeDataString(Couple.CodeOf(robin)));

        await kim.PressAsync("Join");
        kim.Shows("Keep this?").ShouldBeFalse();
        await kim.Fill("What would you like to be called?", "Kim").PressAsync("Go on");
        kim.Shows("One question before you join").ShouldBeTrue();
        kim.Shows("Whoever runs this address").ShouldBeFalse();
        await kim.PressAsync("On this device only");

        await Couple.ReachWordsAsync(robin);
        await kim.SeesAsync("/join", "Six words");
    }

    [Fact]
    public async Task Not_now_instead_of_a_name_leads_back_to_the_invitation()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.DeviceAsync());
        await Couple.InviteAsync(robin, _relay.SetupCode);
        await kim.OpenAsync("/join?%23=" + Uri.EscapeDataString(Couple.CodeOf(robin)));
        await kim.PressAsync("Join");

        await kim.FollowAsync("Not now");

        kim.Shows("Whoever runs this address").ShouldBeTrue();
    }

    [Fact]
    public async Task Who_wants_another_address_for_their_own_things_is_led_there_and_the_invitation_stays()
    {
        var robin = await _relay.BegunAsync("Robin");
        await robin.OpenAsync("/us/invite");

        await robin.Fill("Setup code", _relay.SetupCode).PressAsync("Another address");

        robin.Shows("Where your things are").ShouldBeTrue();
        await robin.OpenAsync("/us/invite");
        robin.Shows("Your invitation").ShouldBeTrue();
    }

    [Theory]
    [InlineData("AAAAAA-BBBBBB-CCCCCC-DDDDDD-EEEEEE", "There is a slip in group")]
    [InlineData("ABC", "The code has 3 letters and digits; it needs 30.")]
    public async Task A_mistyped_code_is_named_by_its_group_or_length(string code, string says)
    {
        var kim = await _relay.BegunAsync("Kim");
        await kim.OpenAsync("/join");

        await kim.Fill("The code from the invitation", code).PressAsync("Go on");

        kim.Page.Status.ShouldBe(422);
        kim.Shows(says).ShouldBeTrue();
    }
}
