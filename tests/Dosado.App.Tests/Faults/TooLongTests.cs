namespace Dosado.App.Tests.Faults;

/// <summary>A text that is longer than fits comes back whole; nothing is cut and nothing goes to the other.</summary>
public class TooLongTests : IAsyncLifetime
{
    private static readonly string TooLong = new string('a', 2_000) + " and the end of it";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData("/today", "Your own words. No answer is expected.", "Send it", "Warm word")]
    [InlineData("/today", "A hand held out after a bad moment.", "Hold out a hand", "May I try that again?")]
    [InlineData("/today", "What stays true between us, if you like", "Send it", "Some closeness, please")]
    [InlineData("/pause", "Back around, if you like", "Send it to Kim", null)]
    public async Task It_comes_back_to_be_shortened_and_then_it_is_sent(string page, string label, string button, string? within)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync(page);
        await robin.Fill(label, TooLong).PressAsync(button, within: within);

        robin.Page.Status.ShouldBe(422);
        robin.Document.QuerySelector("textarea")!.TextContent.ShouldBe(TooLong);
        robin.Shows("This has 2018 characters; 2000 fit.").ShouldBeTrue();
        await robin.Fill("Your words", "short enough").PressAsync("Go on with this");

        await kim.SeesAsync("/today", "short enough");
    }
}
