using Dosado.App.Tests.Us.Notes;
using Dosado.Places.Us.Signs;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.App.Tests.Us.Signs;

public class SignTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M064")]
    public void What_both_can_say_is_the_lower_answer_whoever_gave_it()
    {
        var answers = Gen.Elements(SignShelves.Answers.Append(string.Empty).ToArray());
        Prop.ForAll((from a in answers from b in answers select (a, b)).ToArbitrary(), pair =>
        {
            var lower = SignShelves.Lower(pair.a, pair.b);
            return lower == SignShelves.Lower(pair.b, pair.a)
                && (lower is null) == (pair.a.Length == 0 || pair.b.Length == 0)
                && (lower is null || (lower == pair.a || lower == pair.b))
                && (lower is null || SignShelves.Answers.IndexOf(lower) >= SignShelves.Answers.IndexOf(pair.a));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M064")]
    public async Task Sure_is_said_only_where_both_feel_it_and_nothing_before_both_have_sealed(bool swapped)
    {
        var couple = await Couple.PairAsync(_relay);
        var (one, other) = swapped ? (couple.Kim, couple.Robin) : (couple.Robin, couple.Kim);
        await other.OpenAsync("/us/shown");
        var before = other.Page.Html;
        await AnswerAsync(one, turn: "certain", there: "certain");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await other.OpenAsync("/us/shown");
        other.Page.Html.ShouldBe(before);
        one.Shows("Between you").ShouldBeFalse();

        await AnswerAsync(other, turn: "mostly", there: "certain");

        foreach (var device in new[] { one, other })
        {
            await device.SeesAsync("/us/together/signs-1", "Between you");
            device.Group("Between you").QuerySelectorAll(".own-words").Select(w => w.TextContent)
                .ShouldBe(["Both can say at least: mostly.", "Both of you feel sure of this.", "Still open between you."]);
        }
    }

    [Fact]
    [Trait("Mechanism", "M069")]
    [Trait("Mechanism", "M070")]
    public async Task Worry_time_alone_and_conclusions_about_myself_never_go_along()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/mine/new-note/signs");
        await robin.Choose("turn", "mostly")
            .Fill("What I heard, for example: they are angry with me", "a sigh")
            .Fill("What I concluded about myself, for example: I am a failure", "I am too much")
            .Fill("How much of my mind did worry about us take?", "7")
            .Fill("Could I enjoy my time alone?", "3")
            .PressAsync("Keep");
        await robin.FollowAsync("Seal my answer");

        foreach (var words in new[] { "a sigh", "I am too much", "7 of 10", "3 of 10" })
        {
            robin.Shows(words).ShouldBeFalse();
        }

        await robin.PressAsync("Seal it");
        await AnswerAsync(kim, turn: "certain", there: "certain");
        await kim.SeesAsync("/us/together/signs-1", "Between you");
        kim.Shows("I am too much").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M065")]
    [Trait("Mechanism", "M070")]
    public async Task Own_answers_are_drawn_over_time_for_oneself()
    {
        var robin = await Some.BegunAsync();
        foreach (var (worry, recovery) in new[] { ("8", "a week"), ("5", "a day"), ("2", "an hour") })
        {
            await robin.OpenAsync("/mine/new-note/signs");
            await robin.Fill("How much of my mind did worry about us take?", worry)
                .Fill("How long it took me to feel well again", recovery).PressAsync("Keep");
        }

        await robin.OpenAsync("/mine/shelves/signs");

        var points = robin.Document.QuerySelectorAll(".over-time").ShouldHaveSingleItem().QuerySelectorAll("circle");
        points.Select(p => double.Parse(p.GetAttribute("cy")!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInOrder();
        robin.Shows("8 of 10").ShouldBeTrue();
        robin.Document.QuerySelectorAll(".told-over-time li span").Select(w => w.TextContent).ShouldBe(["a week", "a day", "an hour"]);
    }

    private static async Task AnswerAsync(Device device, string turn, string there)
    {
        await device.OpenAsync("/mine/new-note/signs");
        await device.Choose("turn", turn).Choose("there", there).PressAsync("Keep");
        await device.FollowAsync("Seal my answer");
        await device.PressAsync("Seal it");
    }
}
