using Dosado.Bond;

namespace Dosado.App.Tests.Share;

public class ShareTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M135")]
    [Trait("Promise", "P11")]
    public async Task What_is_not_shared_leaves_no_trace_with_the_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Kim.OpenAsync("/today");
        var before = couple.Kim.Page.Html;

        await CheckInAsync(couple.Robin, "only for me");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await couple.Kim.OpenAsync("/today");
        couple.Kim.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M055")]
    public async Task The_preview_is_exactly_what_arrives()
    {
        var couple = await Couple.PairAsync(_relay);
        await CheckInAsync(couple.Robin, "the sea was grey");
        await couple.Robin.FollowAsync("Share with Kim");
        couple.Robin.Page.Keeping.ShouldBe(Visits.Keeping.ReadyToShare);
        var preview = couple.Robin.Document.QuerySelector("article")!.InnerHtml;

        await couple.Robin.PressAsync("Share this");
        await couple.Kim.SeesAsync("/today", "the sea was grey");

        Words(couple.Kim.Document.QuerySelectorAll("article").Single().InnerHtml).ShouldBe(Words(preview));
    }

    [Fact]
    [Trait("Mechanism", "M135")]
    public async Task A_part_that_is_left_out_does_not_go_along()
    {
        var couple = await Couple.PairAsync(_relay);
        await CheckInAsync(couple.Robin, "not this line");
        await couple.Robin.FollowAsync("Share with Kim");

        await couple.Robin.Tick("My line", on: false).PressAsync("See it so");
        couple.Robin.Document.QuerySelector("article")!.TextContent.ShouldNotContain("not this line");
        await couple.Robin.PressAsync("Share this");

        await couple.Kim.SeesAsync("/today", "more closeness");
        couple.Kim.Text.ShouldNotContain("not this line");
    }

    [Fact]
    [Trait("Mechanism", "M135")]
    public async Task A_part_that_was_left_out_stays_out_when_the_preview_is_asked_for_again()
    {
        var couple = await Couple.PairAsync(_relay);
        await CheckInAsync(couple.Robin, "not this line");
        await couple.Robin.FollowAsync("Share with Kim");
        await couple.Robin.Tick("My line", on: false).PressAsync("See it so");

        await couple.Robin.OpenAsync(couple.Robin.Page.Path);

        couple.Robin.Document.QuerySelector("article")!.TextContent.ShouldNotContain("not this line");
    }

    [Fact]
    [Trait("Mechanism", "M075")]
    public async Task Taking_back_removes_it_from_the_others_page()
    {
        var couple = await Couple.PairAsync(_relay);
        await CheckInAsync(couple.Robin, "too much said");
        await couple.Robin.FollowAsync("Share with Kim");
        await couple.Robin.PressAsync("Share this");
        await couple.Kim.SeesAsync("/today", "too much said");

        await couple.Robin.OpenAsync("/mine/check-ins");
        await couple.Robin.FollowAsync("Take it back");
        couple.Robin.Shows("What they have read or copied, they keep.").ShouldBeTrue();
        await couple.Robin.PressAsync("Take it back");

        await couple.Kim.MissesAsync("/today", "too much said");
    }

    [Theory]
    [InlineData("on", true)]
    [InlineData("off", false)]
    [Trait("Mechanism", "M074")]
    public async Task What_the_other_has_shown_can_be_met_with_presence_where_words_may_be_offered(string suggestions, bool offered)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.Bond!.RecordAsync(new CheckInShared(
            robin.Home.NewId(), robin.Home.Now.Day, CheckIn.Unsaid with { Words = "grey all day" }));
        await kim.Home.ChooseAsync("suggestions", suggestions);
        await kim.SeesAsync("/today", "grey all day");
        kim.Shows("To Robin, if you like:").ShouldBe(offered);
        await kim.OpenAsync("/talk/word?with=thanks");
        await kim.Fill("Your answer", "Thank you, I saw the rain too.").PressAsync("Send it to Robin");

        await robin.SeesAsync("/today", "Thank you, I saw the rain too.");
    }

    [Fact]
    [Trait("Mechanism", "M003")]
    public async Task Entries_of_both_stand_side_by_side_in_the_same_form()
    {
        var couple = await Couple.PairAsync(_relay);
        foreach (var (device, other) in new[] { (couple.Robin, "Kim"), (couple.Kim, "Robin") })
        {
            await CheckInAsync(device, "the same words");
            await device.FollowAsync("Share with " + other);
            await device.PressAsync("Share this");
        }

        await Eventually.Async(async () =>
        {
            await couple.Kim.OpenAsync("/today");
            return couple.Kim.Document.QuerySelectorAll("article").Length == 2;
        });
        var cards = couple.Kim.Document.QuerySelectorAll("article").Select(a => Words(a.InnerHtml)).ToList();
        cards[0].Replace("Kim", "Robin", StringComparison.Ordinal).ShouldBe(cards[1]);
    }

    [Fact]
    public async Task Two_who_have_shown_nothing_read_whose_place_it_is()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/today");
        await couple.Kim.OpenAsync("/today");

        couple.Robin.Shows("This place is yours and Kim's.").ShouldBeTrue();
        couple.Kim.Shows("This place is yours and Robin's.").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M055")]
    public async Task From_a_check_in_one_tap_leads_to_what_the_other_would_see()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/today");
        await couple.Robin.PressAsync("more", within: "Closeness");

        await couple.Robin.FollowAsync("Share with Kim");
        couple.Robin.Shows("What Kim would see").ShouldBeTrue();
        await couple.Robin.PressAsync("Share this");

        await couple.Kim.SeesAsync("/today", "more closeness");
        couple.Kim.Shows("This place is yours").ShouldBeFalse();
    }

    [Fact]
    public async Task Who_wants_no_suggestions_is_not_offered_to_share_what_was_just_kept()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/us");
        await couple.Robin.Tick("No suggestions").PressAsync("Keep", within: "Quiet");

        await couple.Robin.OpenAsync("/today");
        await couple.Robin.PressAsync("more", within: "Closeness");

        couple.Robin.Shows("Open it").ShouldBeTrue();
        couple.Robin.Shows("Share with Kim").ShouldBeFalse();
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task Who_wants_no_suggestions_chooses_from_nothing_what_goes_along()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.Home.ChooseAsync("suggestions", "off");
        await CheckInAsync(couple.Robin, "this line alone");

        await couple.Robin.FollowAsync("Share with Kim");
        couple.Robin.Document.QuerySelectorAll("input[name=part]:checked, article").ShouldBeEmpty();
        couple.Robin.Shows("Share this").ShouldBeFalse();
        await couple.Robin.Tick("My line").PressAsync("See it so");
        await couple.Robin.PressAsync("Share this");

        await couple.Kim.SeesAsync("/today", "this line alone");
        couple.Kim.Text.ShouldNotContain("more closeness");
    }

    private static async Task CheckInAsync(Device device, string words)
    {
        await device.OpenAsync("/today");
        await device.PressAsync("more", within: "Closeness");
        await device.Fill("A line of your own", words).PressAsync("Keep");
        await device.FollowAsync("Open it");
    }

    private static string Words(string html) => string.Join(' ', html.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
