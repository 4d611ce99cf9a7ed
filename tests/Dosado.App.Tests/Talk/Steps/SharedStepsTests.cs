using Dosado.App.Visits;

namespace Dosado.App.Tests.Talk.Steps;

public class SharedStepsTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M055")]
    public async Task What_is_below_the_divide_is_offered_and_exactly_the_preview_arrives(bool fromRobin)
    {
        var (one, other, others) = Sides(await Couple.PairAsync(_relay), fromRobin);
        await WriteAsync(one);
        await one.FollowAsync("Keep it, say it or send some of it");
        one.Page.Keeping.ShouldBe(Keeping.ReadyToShare);
        Chosen(one).ShouldBe(["underneath", "need", "ask"]);
        var preview = Parts(one);

        await one.PressAsync($"Send it to {others}");
        await other.SeesAsync("/talk/steps", "to be important to you");

        Parts(other).ShouldBe(preview);
        other.Page.Html.ShouldNotContain("You always shut me out");
        other.Page.Html.ShouldNotContain("I went to bed");
    }

    [Fact]
    [Trait("Mechanism", "M055")]
    public async Task Nothing_is_sent_without_a_tap()
    {
        var couple = await Couple.PairAsync(_relay);
        var before = couple.Robin.Home.Bond!.Recorded.Count();

        await WriteAsync(couple.Robin);
        await couple.Robin.FollowAsync("Keep it, say it or send some of it");
        await couple.Robin.FollowAsync("I will say it myself");
        await couple.Robin.PressAsync("We have talked about it");

        couple.Robin.Home.Bond!.Recorded.Count().ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M055")]
    public async Task Keeping_and_saying_stand_before_sending_and_all_are_of_one_size()
    {
        var couple = await Couple.PairAsync(_relay);
        await WriteAsync(couple.Robin);
        await couple.Robin.FollowAsync("Keep it, say it or send some of it");

        var ends = couple.Robin.Document.QuerySelector(".buttons.equal.ends")!;
        ends.QuerySelectorAll("a, button").Select(e => e.TextContent.Trim())
            .ShouldBe(["Keep it to myself", "I will say it myself", "On the sofa", "Send it to Kim"]);
        ends.QuerySelectorAll(".main").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "Yes", "yes")]
    [InlineData(false, "Yes", "yes")]
    [InlineData(true, "Something else instead", "something else instead")]
    [InlineData(true, "Not now", "not now")]
    [InlineData(false, "Not now", "not now")]
    public async Task The_other_can_say_yes_or_something_else_or_not_now(bool fromRobin, string press, string said)
    {
        var (one, other, others) = Sides(await Couple.PairAsync(_relay), fromRobin);
        await SendAsync(one, others);
        await other.SeesAsync("/talk/steps", "to be important to you");

        await other.Fill("In your own words, or not at all", "on Sunday I can").PressAsync(press);

        await one.SeesAsync("/talk/steps", $"{others}: {said}");
        one.Shows("on Sunday I can").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M097")]
    public async Task Which_response_would_do_good_can_be_said_and_time_can_be_asked_for()
    {
        var couple = await Couple.PairAsync(_relay);
        await WriteAsync(couple.Robin);
        await couple.Robin.FollowAsync("Keep it, say it or send some of it");
        await couple.Robin.Tick("just read it").PressAsync("See it so");
        await couple.Robin.PressAsync("Send it to Kim");
        await couple.Kim.SeesAsync("/talk/steps", "Robin would like you to read it, no more.");

        await couple.Kim.Fill("Give me until ...", "tomorrow evening").PressAsync("Send it", within: "I want to answer well");

        await couple.Robin.SeesAsync("/talk/steps", "tomorrow evening");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M074")]
    [Trait("Mechanism", "M136")]
    public async Task Presence_comes_before_any_reply_and_its_words_are_changed_before_they_go(bool fromRobin)
    {
        var (one, other, others) = Sides(await Couple.PairAsync(_relay), fromRobin);
        await SendAsync(one, others);
        await other.SeesAsync("/talk/steps", "to be important to you");
        other.Document.QuerySelectorAll("details a.button, details button").Take(4).Select(b => b.TextContent.Trim())
            .ShouldBe(["I'm here", "Thank you for telling me", "I would rather not answer", "Yes"]);

        await other.FollowAsync("I'm here");
        other.Home.Bond!.State.Steps.All.Single().Replies.ShouldBeEmpty();
        await other.Fill("Your answer", "I'm here, and you are.").PressAsync($"Send it to {(fromRobin ? "Robin" : "Kim")}");

        await one.SeesAsync("/talk/steps", "I'm here, and you are.");
    }

    [Fact]
    public async Task Reading_and_saying_nothing_leaves_no_trace()
    {
        var couple = await Couple.PairAsync(_relay);
        await SendAsync(couple.Robin, "Kim");
        await couple.Kim.SeesAsync("/talk/steps", "to be important to you");

        couple.Kim.Home.Bond!.Recorded.Count(r => r.Author == couple.Kim.Home.Bond.Me).ShouldBe(1);
        couple.Robin.Page.Html.ShouldNotContain("read");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_sent_can_be_taken_back(bool fromRobin)
    {
        var (one, other, others) = Sides(await Couple.PairAsync(_relay), fromRobin);
        await SendAsync(one, others);
        await other.SeesAsync("/talk/steps", "to be important to you");

        await one.FollowAsync("Take it back");
        await one.PressAsync("Take it back");

        await other.MissesAsync("/talk/steps", "to be important to you");
    }

    [Fact]
    [Trait("Safety", "S5")]
    public async Task Where_it_speaks_of_injury_nothing_is_chosen_for_sending()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/talk/steps/new?line=happened&line=need");
        couple.Robin.Fill("What happened?", "Last night he hit me and I am afraid of him.");
        await couple.Robin.Fill("What I need", "to be safe").PressAsync("Keep, and go on");
        await couple.Robin.FollowAsync("Keep it, say it or send some of it");

        Chosen(couple.Robin).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_alone_keeps_and_says_and_is_offered_nobody_to_send_it_to()
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device);

        await device.FollowAsync("Keep it, say it or send some of it");

        device.Document.QuerySelectorAll(".ends a, .ends button").Length.ShouldBe(3);
        device.Page.Html.ShouldNotContain("Send");
    }

    private static (Device One, Device Other, string OthersName) Sides(Couple couple, bool fromRobin) =>
        fromRobin ? (couple.Robin, couple.Kim, "Kim") : (couple.Kim, couple.Robin, "Robin");

    private static async Task WriteAsync(Device device)
    {
        await device.OpenAsync("/talk/steps/new?line=happened&line=did&line=underneath&line=need&line=ask");
        device.Fill("What happened?", "You always shut me out.").Fill("So I ...", "I went to bed.");
        device.Tick("sad").Fill("What I need", "to be important to you");
        await device.Fill("What I would ask", "Could you tell me when you are hurt?").PressAsync("Keep, and go on");
    }

    private static async Task SendAsync(Device device, string other)
    {
        await WriteAsync(device);
        await device.FollowAsync("Keep it, say it or send some of it");
        await device.PressAsync($"Send it to {other}");
    }

    private static IEnumerable<string> Chosen(Device device) =>
        device.Document.QuerySelectorAll("input[name=part][type=checkbox]")
            .Where(i => i.HasAttribute("checked")).Select(i => i.GetAttribute("value")!);

    private static string Parts(Device device) => device.Document.QuerySelector(".parts")!.InnerHtml;
}
