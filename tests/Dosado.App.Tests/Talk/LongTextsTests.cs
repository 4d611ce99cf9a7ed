using AngleSharp.Html.Dom;

namespace Dosado.App.Tests.Talk;

/// <summary>Texts over their limit, on every form of Talk: they come back whole, and nothing of them is kept or sent.</summary>
public class LongTextsTests : IAsyncLifetime
{
    private static readonly string TooLong = new('a', 20_000);

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData("/talk/steps/new", "What happened?", "Keep, and go on")]
    [InlineData("/talk/steps/new?line=need", "What I need", "Keep, and go on")]
    [InlineData("/talk/cycle/mine/new", "What reached me", "Keep")]
    [InlineData("/talk/under/new/under-it", "How much you matter to me", "Keep")]
    [InlineData("/talk/under/new/back-in", "What hurts", "Keep")]
    [InlineData("/pause/readings", "It could also mean ...", "Keep these")]
    [InlineData("/talk/evening", "Who moved away", "Use these names")]
    public async Task Alone_it_comes_back_whole_and_is_not_kept(string page, string label, string button)
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync(page);
        var before = robin.Home.Own!.Events.Count();

        await robin.Fill(label, TooLong).PressAsync(button);

        ComesBackWhole(robin);
        robin.Home.Own!.Events.Count().ShouldBe(before);
    }

    [Fact]
    public async Task On_the_way_to_a_letter_it_comes_back_whole_and_is_not_kept()
    {
        var robin = await Some.BegunAsync();
        await robin.BeginLetterAsync("I am short of room");
        await robin.Fill("The fear of asking", TooLong).PressAsync("Go on to writing");
        ComesBackWhole(robin);

        await robin.Fill("The fear of asking", "").PressAsync("Go on to writing");
        await robin.Fill("What I need", TooLong).PressAsync("See what can be done with it");
        ComesBackWhole(robin);
    }

    [Theory]
    [InlineData("What you would say, if you go first", "Me first, then you", "/talk/turns", null)]
    [InlineData("In your own words, or not at all", "Not now", "/talk/steps", null)]
    [InlineData("Give me until ...", "Send it", "/talk/steps", "I want to answer well")]
    [InlineData("In your own words, if you like", "Not now", "/talk/letters/", null)]
    [InlineData("Until, in your words", "Send it", "/talk/letters/", "I want to answer well, give me until ...")]
    public async Task Between_two_it_comes_back_whole_and_does_not_go(string label, string button, string page, string? within)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.Bond!.RecordAsync(
            new Bond.LetterSent(robin.Home.NewId(), robin.Home.Now.Day, "I miss you.", "Could we walk?", Bond.LetterWish.Unsaid));
        await robin.Home.Bond.RecordAsync(new Bond.StepsShared(
            robin.Home.NewId(),
            robin.Home.Now.Day,
            new("", Bond.Choices.Unknown, "", Bond.Choices.Unknown, "", "Would you say goodnight?"),
            Bond.LetterWish.Unsaid));
        await kim.UntilAsync(d => d.Home.Bond!.State.Steps.All.Count == 1, "/talk");
        var before = kim.Home.Bond!.Recorded.Count();
        await kim.OpenAsync(page + (page.EndsWith('/') ? kim.Home.Bond.State.Letters.All[0].Id.Value : null));

        await kim.Fill(label, TooLong).PressAsync(button, within);

        ComesBackWhole(kim);
        kim.Home.Bond.Recorded.Count().ShouldBe(before);
    }

    private static void ComesBackWhole(Device device)
    {
        device.Page.Status.ShouldBe(422);
        device.Document.QuerySelectorAll("textarea").Cast<IHtmlTextAreaElement>().ShouldContain(t => t.Value == TooLong);
        device.Document.QuerySelectorAll("[role=alert]").ShouldNotBeEmpty();
    }
}
