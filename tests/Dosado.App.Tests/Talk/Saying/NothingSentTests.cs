namespace Dosado.App.Tests.Talk.Saying;

/// <summary>Keeping own words, saying them and taking turns on the sofa, for one of two: nothing of it goes to the relay or to the other.</summary>
public class NothingSentTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [MemberData(nameof(OwnWords.Features), MemberType = typeof(OwnWords))]
    [Trait("Safety", "S6")]
    public async Task Before_what_is_sent_next_there_is_nothing_of_it_in_the_log(string feature)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var before = Log(robin);
        await robin.WriteWordsAsync(feature);
        var (written, own) = (robin.Page.Path, robin.Home.Own!.Events.Count());

        await robin.FollowAsync("I will say it myself");
        robin.Document.QuerySelector(".say blockquote")!.TextContent.ShouldBe(OwnWords.Words);
        await robin.OpenAsync(written);
        await robin.FollowAsync("On the sofa");
        await robin.TakeTurnsAsync();
        await robin.OpenAsync(written);
        await robin.FollowAsync("Keep it to myself");

        robin.Home.Own.Events.Count().ShouldBe(own);
        var next = new Bond.LetterSent(robin.Home.NewId(), robin.Home.Now.Day, "Tea?", "", Bond.LetterWish.Unsaid);
        await robin.Home.Bond!.RecordAsync(next);
        await kim.UntilAsync(d => d.Home.Bond!.State.Letters.All.Count == 1, "/talk");
        Log(kim).ShouldBe([.. before, next.Id]);
    }

    [Fact]
    public async Task What_was_only_picked_in_a_half_is_not_offered_as_own_words()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");
        await robin.Tick("sadness").PressAsync("Keep");
        Ends(robin).ShouldBe(["Keep it to myself", "On the sofa"]);

        await robin.Fill("What I concluded", "that I had been forgotten").PressAsync("Keep");

        Ends(robin).ShouldBe(["Keep it to myself", "I will say it myself", "On the sofa"]);
        await robin.FollowAsync("I will say it myself");
        robin.Document.QuerySelector(".say blockquote")!.TextContent.ShouldBe("that I had been forgotten");
    }

    private static IEnumerable<string> Ends(Device device) =>
        device.Document.QuerySelectorAll(".ends > *").Select(e => e.TextContent.Trim());

    private static List<Bond.EntryId> Log(Device device) => [.. device.Home.Bond!.Recorded.Select(r => r.Event.Id)];
}
