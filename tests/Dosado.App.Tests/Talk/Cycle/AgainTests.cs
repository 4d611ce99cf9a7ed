namespace Dosado.App.Tests.Talk.Cycle;

/// <summary>The same cycle again: told of the cycle, once with a hint at help, and nothing of it where nothing is to be suggested.</summary>
public class AgainTests : IAsyncLifetime
{
    private const string Help = "A couples counsellor can help with exactly this";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M035")]
    [Trait("Mechanism", "M132")]
    public async Task It_came_by_twice_and_what_differed_is_said_without_a_name()
    {
        var couple = await Couple.PairAsync(_relay);
        await Evening.WholeAsync(couple);
        await couple.Robin.Fill("Its name", "our merry-go-round").PressAsync("Call it that");
        await Evening.WholeAsync(couple, move: "left the room");

        couple.Robin.Shows("our merry-go-round came by twice.").ShouldBeTrue();
        var again = couple.Robin.Document.QuerySelector("#again")!.ParentElement!.TextContent;
        again.ShouldContain("This time there was also: left the room.");
        again.ShouldContain("This time there was not: went quiet and drew back.");
        again.ShouldNotContain("Robin");
        again.ShouldNotContain("Kim");
    }

    [Fact]
    [Trait("Mechanism", "M108")]
    public async Task After_it_came_by_often_help_is_named_once_in_ones_own_view()
    {
        var couple = await Couple.PairAsync(_relay);
        for (var time = 1; time <= 4; time++)
        {
            couple.Robin.Shows(Help).ShouldBeFalse();
            await Evening.WholeAsync(couple);
        }

        couple.Robin.Shows(Help).ShouldBeTrue();
        await couple.Robin.PressAsync("Put this away");
        couple.Robin.Shows(Help).ShouldBeFalse();
        await couple.Kim.OpenAsync(couple.Robin.Page.Path);
        couple.Kim.Shows(Help).ShouldBeTrue();

        await couple.Kim.Home.ChooseAsync("suggestions", "off");
        await couple.Kim.OpenAsync(couple.Robin.Page.Path);
        couple.Kim.Shows(Help).ShouldBeFalse();
    }

    [Fact]
    [Trait("Safety", "S4")]
    [Trait("Mechanism", "M139")]
    public async Task With_no_suggestions_nothing_is_chosen_beforehand_and_nothing_asks_to_look_further()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.Home.ChooseAsync("suggestions", "off");
        await couple.Robin.WriteRobinsAsync();
        couple.Robin.Document.QuerySelectorAll(".reading").ShouldBeEmpty();

        await couple.Robin.FollowAsync("Show Kim what can be seen");
        couple.Robin.Document.QuerySelectorAll("input[name=part]:checked, .preview, button[type=submit]:not(:only-child)").ShouldBeEmpty();
        couple.Robin.Shows("Show this").ShouldBeFalse();
        await couple.Robin.Tick("What I did").Tick("What reached me").PressAsync("See it so");
        await couple.Robin.PressAsync("Show this");

        await couple.Robin.FollowAsync("Hoped for and got, and a different step");
        couple.Robin.Shows("make coming near harder").ShouldBeFalse();
        await couple.Robin.OpenAsync("/talk/under");
        couple.Robin.Shows("Words from before").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M046")]
    public async Task A_first_reading_at_the_moment_and_a_conclusion_later_stand_beside_each_other()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/talk/cycle/mine/new");

        await robin.Fill("What I took it to mean, at that moment", "he does not want me here")
            .Fill("What I concluded", "it is better to go").PressAsync("Keep");

        robin.Document.QuerySelector("[name=early]")!.TextContent.ShouldBe("he does not want me here");
        robin.Document.QuerySelector("[name=concluded]")!.TextContent.ShouldBe("it is better to go");
    }
}
