using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Two people who have never been here, two browsers, one relay: until each sees the other's name.</summary>
public sealed class PairingTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Promise", "P9")]
    [Trait("Mechanism", "M015")]
    public async Task Two_people_compare_six_words_and_see_each_others_names()
    {
        var (robin, kim) = (await (await SomebodyAsync()).OpenAsync(), await (await SomebodyAsync()).OpenAsync());
        await robin.BeginAsync("Robin");
        var link = await robin.InviteAsync();
        await kim.FollowInvitationAsync(link);
        await kim.JoinAsync("Kim");
        var words = await kim.ReadSixWordsAsync();

        words.Length.ShouldBe(6);
        (await robin.ReadSixWordsAsync()).ShouldBe(words);
        await new Couple(robin, kim).AgreeOnWordsAsync();
        await robin.GoToAsync("Us");
        await robin.ReadsAsync("Kim");
        await kim.GoToAsync("Us");
        await kim.ReadsAsync("Robin");
    }

    [Fact]
    public async Task The_invitations_secret_leaves_the_address_bar_and_the_history_at_once()
    {
        var (robin, kim) = (await (await SomebodyAsync()).OpenAsync(), await (await SomebodyAsync()).OpenAsync());
        await robin.BeginAsync("Robin");
        var link = new Uri(await robin.InviteAsync());

        await kim.FollowInvitationAsync(link.ToString());

        link.Fragment.Length.ShouldBeGreaterThan(30);
        kim.Page.Url.ShouldBe(link.GetLeftPart(UriPartial.Query));
        await kim.Page.ReloadAsync();
        await kim.WaitUntilOpenAsync();
        kim.Page.Url.ShouldBe(link.GetLeftPart(UriPartial.Query));
    }
}
