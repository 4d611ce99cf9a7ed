using Dosado.App.Tests.Us.Notes;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.App.Tests.Us;

/// <summary>One person with two bonds: each has its own settings, and nothing of one is seen in the other.</summary>
public class SeveralBondsTests : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/today", "/talk", "/talk/cycle", "/talk/letters", "/plan", "/plan/agreements", "/dance", "/us/shown", "/us/seats", "/us/brief",
        "/mine/shelves/place", "/mine/shelves/needs", "/us/questions",
    ];

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M007")]
    [Trait("Mechanism", "M109")]
    public async Task Nothing_of_one_bond_is_seen_in_another()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/place");
        await robin.Choose("draws", "closeness").Fill("A story to it", "a story for kim").PressAsync("Keep");
        await kim.Home.Bond!.RecordAsync(new WarmWordSaid(kim.Home.NewId(), kim.Home.Now.Day, "a word from kim"));
        await kim.Home.Bond.RecordAsync(new AgreementOffered(kim.Home.NewId(), new("an agreement with kim", kim.Home.Now.Day.AddDays(9), false)));
        await robin.SeesAsync("/plan/agreements", "an agreement with kim");
        await robin.OpenAsync("/us");
        await robin.PressAsync("friends or family");

        var lea = await WithLeaAsync(robin);

        robin.Home.Bond!.Other!.Name.ShouldBe("Lea");
        foreach (var page in Pages)
        {
            await robin.OpenAsync(page);
            robin.Document.QuerySelector("main")!.TextContent.ToLowerInvariant().ShouldNotContain("kim", customMessage: page);
        }

        await robin.SendAsync("/us/questions/more");
        robin.Shows("Touch and desire").ShouldBeTrue();
        robin.Home.Bond.Recorded.Select(r => r.Event).ShouldAllBe(e => e is Introduced);
        foreach (var page in Pages)
        {
            await lea.OpenAsync(page);
            lea.Text.ToLowerInvariant().ShouldNotContain("kim", customMessage: page);
        }
    }

    [Fact]
    [Trait("Mechanism", "M109")]
    public async Task Between_friends_a_few_things_are_said_otherwise()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us/questions/1");
        robin.Shows("When did I last say out loud that I love you").ShouldBeTrue();
        await robin.OpenAsync("/us");
        await robin.PressAsync("friends or family");

        await robin.OpenAsync("/us/questions/1");
        robin.Shows("When did I last say out loud what you mean to me").ShouldBeTrue();
        robin.Shows("that I love you").ShouldBeFalse();
        await robin.OpenAsync("/today");
        robin.Shows("Affection, nothing further").ShouldBeFalse();
    }

    /// <summary>What is asked only of partners stands in the deck that friends do not have.</summary>
    [Theory]
    [InlineData("en", "make love|sex|couples")]
    [InlineData("de", "miteinander schlafen|Sex|Paarberatung")]
    [InlineData("es", "hacer el amor|sexo|de pareja")]
    [Trait("Mechanism", "M109")]
    public void No_word_for_partners_is_left_between_friends(string language, string partners)
    {
        var texts = Some.EnglishTexts();
        texts.Speak(language, language == "en" ? [] : Texts.Parse(Translations.Of(language)));
        texts.IsBetweenFriends = true;

        texts.Keys
            .Where(key => !key.StartsWith("support.", StringComparison.Ordinal) && key != "us.kind.partners" && key != "plan.fault.NotTwoPartners")
            .Where(key => System.Text.RegularExpressions.Regex.IsMatch(texts[key], $@"\b({partners})\b"))
            .ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M007")]
    public async Task A_place_in_one_bond_is_there_again_when_that_bond_is_looked_at()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/place");
        await robin.Choose("draws", "closeness").Fill("A story to it", "a story for kim").PressAsync("Keep");
        await WithLeaAsync(robin);
        await robin.OpenAsync("/mine/new-note/place");
        await robin.Choose("draws", "space").Fill("A story to it", "a story for lea").PressAsync("Keep");

        await robin.OpenAsync("/us");
        await robin.PressAsync("Show this one");
        await robin.OpenAsync("/mine/shelves/place");

        robin.Shows("a story for kim").ShouldBeTrue();
        robin.Shows("a story for lea").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M109")]
    public async Task A_line_for_breaks_and_folded_messages_are_those_of_one_bond()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.SendAsync("/pause/line", [new("words", "Kim, I need a break.")]);
        await robin.SendAsync("/today/fold");

        await WithLeaAsync(robin);

        await robin.OpenAsync("/pause");
        robin.Document.Body!.InnerHtml.ShouldNotContain("Kim, I need a break.");
        await robin.OpenAsync("/today");
        robin.Shows("Keep Lea's messages folded").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M109")]
    public async Task A_form_goes_to_the_bond_of_its_page_whatever_another_tab_shows_by_now()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await WithLeaAsync(robin);
        var (kims, leas) = (robin.Home.Bonds[0], robin.Home.Bonds[1]);
        await robin.OpenAsync("/today");
        await robin.Home.ShowAsync(kims.Id);

        await robin.Fill("Your own words. No answer is expected.", "for lea").PressAsync("Send it", within: "Warm word");

        Words(leas).ShouldBe(["for lea"]);
        Words(kims).ShouldBeEmpty();
        robin.Home.Bond.ShouldBe(leas);
    }

    [Fact]
    [Trait("Mechanism", "M109")]
    public async Task A_form_for_a_bond_that_was_left_meanwhile_goes_to_nobody_else()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await WithLeaAsync(robin);
        var (kims, leas) = (robin.Home.Bonds[0], robin.Home.Bonds[1]);
        await robin.OpenAsync("/today");
        await robin.Home.LeaveAsync(leas.Id, null);

        await robin.Fill("Your own words. No answer is expected.", "for lea").PressAsync("Send it", within: "Warm word");

        Words(kims).ShouldBeEmpty();
        robin.Document.QuerySelector("textarea")!.TextContent.ShouldBe("for lea");
    }

    private static IEnumerable<string> Words(Homes.BondSpace bond) =>
        bond.Recorded.Select(r => r.Event).OfType<WarmWordSaid>().Select(w => w.Words);

    private async Task<Device> WithLeaAsync(Device robin)
    {
        var lea = await _relay.BegunAsync("Lea");
        await robin.OpenAsync("/us/invite");
        await robin.PressAsync("On this device only");
        await Couple.FollowAsync(robin, lea);
        await Couple.ReachWordsAsync(robin);
        await robin.PressAsync("They are the same");
        await lea.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await lea.OpenAsync("/join");
            await robin.OpenAsync("/us/invite");
            await lea.OpenAsync("/us");
            await robin.OpenAsync("/us");
            return lea.Shows("Robin") && robin.Home.Bond?.Other is { Name: "Lea" }; // "Leaving" begins with the same letters
        });
        return lea;
    }
}
