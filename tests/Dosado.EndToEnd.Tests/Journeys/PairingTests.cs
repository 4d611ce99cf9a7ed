using Dosado.EndToEnd.Tests.Lies;
using Dosado.EndToEnd.Tests.Stage;
using Dosado.Vault;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>
/// Two people who have never been here, two browsers, one relay. Before they meet the browser is told what the malicious-relay
/// suite says of pairing: somebody has read the link, and the relay helps them.
/// </summary>
public sealed class PairingTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Promise", "P9")]
    [Trait("Mechanism", "M015")]
    public async Task Two_people_compare_six_words_and_see_each_others_names_and_whoever_reads_a_link_gets_no_further_than_words_that_differ()
    {
        var (robin, kim) = (await (await SomebodyAsync()).OpenAsync(), await (await SomebodyAsync()).OpenAsync());
        await robin.BeginAsync("Robin");
        var old = await SwappedKeysShowOtherWordsAsync(robin, kim);
        await AReaderWhoAnswersFirstSpoilsTheInvitationAsync(robin, kim);
        await AnOldInvitationShownAgainLeadsNowhereAsync(robin, kim, old);
        await TheTwoSeeEachOthersNamesAsync(robin, kim);
    }

    private async Task<(string Link, LinkReader Reader, Sync.LogItem Offer)> SwappedKeysShowOtherWordsAsync(Tab robin, Tab kim)
    {
        var link = await robin.InviteAsync();
        var reader = await LinkReader.OfAsync(link, World.Host.Address);
        var offer = (await reader.ReadAsync()).ShouldHaveSingleItem();
        await reader.ShowAsync(kim, [await reader.SwapKeysAsync(offer)], keeps: true);
        await kim.FollowInvitationAsync(link);
        await kim.JoinAsync("Kim");

        (await kim.ReadSixWordsAsync()).ShouldNotBe(await robin.ReadSixWordsAsync());

        await kim.Page.UnrouteAsync(reader.Log);
        await EndAsync(kim, leadsTo: "Today");
        await EndAsync(robin, leadsTo: "Us");
        return (link, reader, offer);
    }

    /// <summary>The one who was invited is told so, and the reader has the words of the inviting screen and nothing else.</summary>
    private async Task AReaderWhoAnswersFirstSpoilsTheInvitationAsync(Tab robin, Tab kim)
    {
        var link = await robin.InviteAsync();
        using var reader = await (await LinkReader.OfAsync(link, World.Host.Address)).AnswerAsync();

        await kim.Page.GotoAsync(link);
        await kim.ReadsAsync("Another device used it first.");
        await kim.PressAsync("Go on");
        (await robin.ReadSixWordsAsync()).ShouldBe(reader.State.ShouldBeOfType<JoiningState.Comparing>().Words.Words);
        await EndAsync(robin, leadsTo: "Us");

        reader.Confirm();
        await reader.StepAsync(TimeProvider.System.GetUtcNow(), default);
        reader.State.ShouldBe(new JoiningState.Ended(PairingEnd.Gone));
    }

    private static async Task AnOldInvitationShownAgainLeadsNowhereAsync(
        Tab robin,
        Tab kim,
        (string Link, LinkReader Reader, Sync.LogItem Offer) old)
    {
        await old.Reader.ShowAsync(kim, [old.Offer], keeps: false);
        await kim.FollowInvitationAsync(old.Link);
        old.Link.ShouldContain("#");
        kim.Page.Url.ShouldBe(old.Link.Split('#')[0].Trim(), "the secret is gone from the address bar at once");
        await kim.PressAsync("Join");
        await kim.ReadSixWordsAsync();
        await kim.PressAsync("They are the same");
        await kim.ReadsAsync("The other device goes on when it is ready.");

        await robin.GoToAsync("Us");
        (await robin.Page.GetByText("Kim").CountAsync()).ShouldBe(0);
        await kim.Page.ReloadAsync();
        await kim.WaitUntilOpenAsync();
        kim.Page.Url.ShouldNotContain("#", customMessage: "nor does a reload bring it back");
        await kim.Page.UnrouteAsync(old.Reader.Log);
    }

    private static async Task TheTwoSeeEachOthersNamesAsync(Tab robin, Tab kim)
    {
        await kim.FollowInvitationAsync(await robin.InviteAsync());
        await kim.PressAsync("Join");
        var words = await kim.ReadSixWordsAsync();

        words.Length.ShouldBe(6);
        (await robin.ReadSixWordsAsync()).ShouldBe(words);
        await new Couple(robin, kim).AgreeOnWordsAsync();
        await robin.GoToAsync("Us");
        await robin.ReadsAsync("Kim");
        await kim.GoToAsync("Us");
        await kim.ReadsAsync("Robin");
    }

    private static async Task EndAsync(Tab tab, string leadsTo)
    {
        await tab.PressAsync("They differ");
        await tab.ReadsAsync("The words differed, so nothing was shared.");
        await tab.PressAsync("Go on");
        await tab.SeesAsync(leadsTo);
    }
}
