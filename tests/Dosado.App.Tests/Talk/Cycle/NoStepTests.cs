using System.Text;
using System.Text.Json.Nodes;

namespace Dosado.App.Tests.Talk.Cycle;

/// <summary>What is never a step of a cycle, and what the other gets to know of it: nothing.</summary>
public class NoStepTests : IAsyncLifetime
{
    private const string NoStep = "This is not a step of a cycle, and no step of the other brings it about.";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Safety", "S1")]
    [Trait("Mechanism", "M139")]
    public async Task Whom_it_happened_to_reads_that_it_is_no_step_and_where_help_is()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");
        await robin.Fill("What reached me", "he pushed me against the door").PressAsync("Keep");

        Note(robin).ShouldContain(NoStep);
        Note(robin).ShouldContain("it is not yours to mend");
        Note(robin).ShouldNotContain("stopping it is yours alone");
        robin.Document.QuerySelectorAll("main [data-support]").Length.ShouldBe(1);
        robin.Document.QuerySelector("[name=reached]")!.TextContent.ShouldBe("he pushed me against the door");
    }

    [Theory]
    [Trait("Safety", "S5")]
    [Trait("Mechanism", "M139")]
    [InlineData("I was afraid of you", 0)]
    [InlineData("I was late for dinner", 2)]
    public async Task Words_of_fear_end_the_questions_and_nothing_says_so(string reached, int questions)
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");
        await robin.Fill("What reached me", reached).PressAsync("Keep");

        robin.Document.QuerySelectorAll(".reading").Length.ShouldBe(questions);
        robin.Document.QuerySelectorAll("main [data-support]").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M139")]
    public async Task Who_did_it_reads_that_it_is_no_step_and_where_help_is()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteRobinsAsync(exactly: "threw my plate at the wall");

        Note(robin).ShouldContain(NoStep);
        Note(robin).ShouldContain("stopping it is yours alone");
        Note(robin).ShouldNotContain("it is not yours to mend");
    }

    [Fact]
    [Trait("Safety", "S4")]
    [Trait("Mechanism", "M139")]
    public async Task Nothing_of_it_reaches_the_other_or_differs_from_what_was_left_empty()
    {
        var couple = await Couple.PairAsync(_relay);
        foreach (var exactly in new[] { "I slapped him", string.Empty })
        {
            await couple.Robin.OpenAsync("/talk/cycle/mine/new");
            await couple.Robin.Fill("What reached me", Evening.Unasked).Fill("What I concluded", "I could as well not be here")
                .Fill("What exactly did I do or say?", exactly).PressAsync("Keep");
            await couple.Robin.FollowAsync("Show Kim what can be seen");
            await couple.Robin.Tick("What reached me").Tick("What I concluded").PressAsync("See it so");
            await couple.Robin.PressAsync("Show this");
            await couple.Kim.SeesAsync(couple.Robin.Page.Path, Evening.Unasked);
            couple.Kim.Page.Html.ShouldNotContain("slapped");
            couple.Kim.Shows(NoStep).ShouldBeFalse();
        }

        await couple.Robin.OpenAsync("/us/export/json");
        var shown = Shown(couple.Robin.Downloaded);
        shown.Count.ShouldBe(2);
        shown[0].ShouldNotContain("slapped");
        shown[0].ShouldBe(shown[1]);
    }

    [Fact]
    [Trait("Mechanism", "M139")]
    public async Task Words_about_it_are_not_kept_on_the_page_of_both()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.BothAboveAsync(couple);

        await couple.Kim.Fill("What I meant", "I only wanted to slap you").PressAsync("Put it beside");

        couple.Kim.Page.Status.ShouldBe(422);
        couple.Kim.Page.Keeping.ShouldBe(Visits.Keeping.OnlyMine);
        couple.Kim.Shows(NoStep).ShouldBeTrue();
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await couple.Robin.OpenAsync(couple.Robin.Page.Path);
        couple.Robin.Shows("slap").ShouldBeFalse();
    }

    private static string Note(Device device) => device.Document.QuerySelector("main .notice.stop")!.TextContent;

    /// <summary>What the bond's log holds of the halves, without ids, byte for byte.</summary>
    private static List<string> Shown(byte[] export) =>
    [
        .. JsonNode.Parse(Encoding.UTF8.GetString(export))!["bonds"]![0]!["mine"]!.AsArray()
            .Select(e => e!.AsObject())
            .Where(e => e["type"]!.GetValue<string>().StartsWith("above-line", StringComparison.Ordinal))
            .Select(WithoutIds),
    ];

    private static string WithoutIds(JsonObject happened)
    {
        happened.Remove("id");
        happened.Remove("time");
        return happened.ToJsonString();
    }
}
