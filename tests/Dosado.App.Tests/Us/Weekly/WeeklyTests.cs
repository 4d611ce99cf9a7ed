using Dosado.App.Tests.Us.Notes;
using Dosado.Places.Us.Weekly;

namespace Dosado.App.Tests.Us.Weekly;

public class WeeklyTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M103")]
    public async Task How_often_is_agreed_by_both_and_nothing_ever_comes_of_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        foreach (var device in new[] { robin, kim })
        {
            await device.OpenAsync("/mine/new-note/cadence");
            await device.Choose("often", "fortnightly").PressAsync("Keep");
            await device.FollowAsync("Seal my answer");
            await device.PressAsync("Seal it");
        }

        foreach (var device in new[] { robin, kim })
        {
            await device.SeesAsync("/us/together/cadence", "You both say: every two weeks.");
        }

        await kim.OpenAsync("/today");
        var before = Shown(kim);
        await FeelAsync(robin, "6");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await kim.OpenAsync("/today");
        Shown(kim).ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M103")]
    [Trait("Mechanism", "M104")]
    public async Task A_falling_feeling_leads_to_a_private_question_and_never_where_no_suggestion_is_wanted()
    {
        var robin = await Some.BegunAsync();
        foreach (var felt in new[] { "8", "6", "3" })
        {
            await FeelAsync(robin, felt);
        }

        await robin.OpenAsync("/mine/shelves/weekly");
        robin.Document.QuerySelectorAll(".over-time circle").Length.ShouldBe(3);
        robin.Document.QuerySelectorAll(".notice a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/mine/shelves/missing");
        await robin.OpenAsync("/us");
        await robin.Tick("No suggestions").PressAsync("Keep", within: "Quiet");
        await robin.OpenAsync("/mine/shelves/weekly");
        robin.Document.QuerySelectorAll(".notice").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { 8, 6, 3 }, true)]
    [InlineData(new[] { 8, 6, 6 }, false)]
    [InlineData(new[] { 6, 3 }, false)]
    [InlineData(new[] { 3, 6, 8 }, false)]
    [Trait("Mechanism", "M104")]
    public void Three_answers_that_fall_are_a_softening(int[] felt, bool softened) => WeeklyShelves.HasSoftened(felt).ShouldBe(softened);

    /// <summary>The page without the line that says what is on its way.</summary>
    private static string Shown(Device device) => device.Document.QuerySelector("main")!.InnerHtml;

    private static async Task FeelAsync(Device device, string felt)
    {
        await device.OpenAsync("/mine/new-note/weekly");
        await device.Fill("How connected I feel", felt).PressAsync("Keep");
    }
}
