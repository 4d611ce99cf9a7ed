namespace Dosado.App.Tests.Pausing;

public class PauseTests : IAsyncLifetime
{
    private const string Line = "I need a break. It is not about leaving you.";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M067")]
    public async Task One_tap_sends_the_line_and_either_can_begin_the_way_back(bool byRobin)
    {
        var couple = await Couple.PairAsync(_relay);
        var (one, other, name, others) = byRobin
            ? (couple.Robin, couple.Kim, "Robin", "Kim")
            : (couple.Kim, couple.Robin, "Kim", "Robin");
        await one.OpenAsync("/pause");
        await one.PressAsync($"Send it to {others}");
        await ArrivesAsync(other, $"{name} is taking a break.");
        other.Shows(Line).ShouldBeTrue();
        other.Shows("I will say when.").ShouldBeTrue();

        await other.Fill("A few words. They ask nothing, and nothing happens if they stay unanswered.", "I am in the garden")
            .PressAsync("Leave these words");
        await ArrivesAsync(one, "I am in the garden");
        await one.PressAsync("I am back");

        await other.MissesAsync("/pause", "is taking a break");
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    public async Task A_line_and_own_things_are_written_beforehand_in_a_calm_hour()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/pause");
        await couple.Robin.Fill("One a line, written in a calm hour", "The red chair\nBach").PressAsync("Keep these");
        couple.Robin.Group("Things that can help for a while").QuerySelectorAll("li").Take(2).Select(l => l.TextContent)
            .ShouldBe(["The red chair", "Bach"]);
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)couple.Robin.Document.QuerySelector("form[action='/pause/line'] textarea")!).Value =
            "I go for a walk now. I come home to you.";
        await couple.Robin.PressAsync("Keep this line");

        await couple.Robin.Fill("Back around, if you like", "nine").PressAsync("Send it to Kim");

        await ArrivesAsync(couple.Kim, "I go for a walk now. I come home to you.");
        couple.Kim.Shows("Back around nine").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    public async Task Both_get_the_same_things_to_do_and_nothing_counts_down()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/pause");
        await couple.Robin.Fill("Back around, if you like", "nine").PressAsync("Send it to Kim");
        await ArrivesAsync(couple.Kim, "Robin is taking a break.");
        await couple.Robin.OpenAsync("/pause");

        couple.Kim.Group("Things that can help for a while").InnerHtml
            .ShouldBe(couple.Robin.Group("Things that can help for a while").InnerHtml);
        couple.Kim.Document.QuerySelectorAll("time, progress, meter, dosado-countdown").ShouldBeEmpty();
        new[] { "overdue", "minutes", "since" }.ShouldAllBe(word => !couple.Kim.Shows(word));
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    public async Task When_the_time_passes_nothing_happens()
    {
        var clock = new FixedClock();
        var device = await Some.BegunAsync(clock: clock);
        await device.OpenAsync("/pause");
        var before = device.Page.Html;

        clock.Move(TimeSpan.FromDays(30));
        await device.OpenAsync("/pause");

        device.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M067")]
    [Trait("Mechanism", "M069")]
    public async Task Two_further_readings_can_be_written_and_the_first_one_can_stand()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/pause");
        await device.FollowAsync("What else could it mean?");
        device.Document.QuerySelectorAll(".buttons.equal button").Select(b => b.TextContent)
            .ShouldBe(["Keep these", "My first reading stands"]);

        device.Fill("How I took it", "Kim does not care").Fill("It could also mean ...", "Kim is tired").Fill("Or ...", "Kim forgot");
        await device.Fill("About the other", "Kim is angry with me").Fill("About me", "I am a failure").PressAsync("My first reading stands");

        device.Document.QuerySelectorAll("dl.parts dt").Select(d => d.TextContent)
            .ShouldBe(["How I took it", "It could also mean", "Or", "About the other", "A conclusion about myself"]);
        device.Shows("My first reading stands").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S4")]
    [Trait("Mechanism", "M139")]
    public async Task With_no_suggestions_nobody_is_asked_to_read_anything_kindly()
    {
        var device = await Some.BegunAsync();
        await device.Home.ChooseAsync("suggestions", "off");

        await device.OpenAsync("/pause");
        device.Shows("What else could it mean?").ShouldBeFalse();
        await device.OpenAsync("/pause/readings");
        device.Document.QuerySelectorAll("textarea").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M129")]
    public async Task The_second_part_waits_unread_until_its_owner_opens_it(bool byRobin)
    {
        var couple = await Couple.PairAsync(_relay);
        var (one, other, name, others) = byRobin
            ? (couple.Robin, couple.Kim, "Robin", "Kim")
            : (couple.Kim, couple.Robin, "Kim", "Robin");
        await one.OpenAsync("/talk/turns");
        await one.Fill("What you would say, if you go first", "I was lonely on Sunday").PressAsync("Me first, then you");
        await ArrivesAsync(other, "I was lonely on Sunday", "/talk/turns");
        var sent = other.Home.Bond!.Recorded.Count();

        await other.Fill("Your part", "I was tired all week").PressAsync("Let it wait");
        other.Home.Bond!.Recorded.Count().ShouldBe(sent);
        await other.OpenAsync("/talk/turns");
        await other.PressAsync($"Open it to {name}");

        await ArrivesAsync(one, "I was tired all week", "/talk/turns");
        one.Shows(others).ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M129")]
    public async Task You_first_lets_the_other_begin_and_sends_nothing_of_ones_own()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/talk/turns");
        await couple.Robin.Fill("What you would say, if you go first", "for later").PressAsync("You first");
        await ArrivesAsync(couple.Kim, "Robin: you first", "/talk/turns");
        couple.Kim.Shows("for later").ShouldBeFalse();

        await couple.Kim.Fill("What you want to say first", "thank you, then I begin").PressAsync("Send it to Robin");

        await ArrivesAsync(couple.Robin, "thank you, then I begin", "/talk/turns");
        couple.Robin.Shows("Let it wait").ShouldBeTrue();
    }

    private static Task ArrivesAsync(Device device, string words, string page = "/pause") => device.SeesAsync(page, words);
}
