using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dosado.App.Tests.Plan;

public class ChangeTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task A_counter_offer_says_what_it_costs_whom_and_is_settled_by_the_other()
    {
        var couple = await ProposedAsync();
        await couple.Kim.FollowAsync("Change something");
        await couple.Kim.Tick("Leave it out").PressAsync("See what it changes");
        Weeks.Words(couple.Kim.Document.QuerySelector(".costs")!).ShouldContain("instead of");

        await couple.Kim.PressAsync("Say yes and put it to Robin");
        await Weeks.UntilAsync(couple.Robin, "Kim would rather have it like this");
        await couple.Robin.PressAsync("Yes, this week");

        await Weeks.UntilAsync(couple.Kim, "Both of you said yes to this week");
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task A_change_below_a_least_says_whose_it_is_and_how_much_is_there()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveWithLeastAsync(couple.Robin, "a date", "2");
        await Weeks.GiveAsync(couple.Kim, "a date");
        await Weeks.UntilAsync(couple.Kim, "one week that holds something for each of you");

        await couple.Kim.FollowAsync("Change something");
        await couple.Kim.Tick("Leave it out").PressAsync("See what it changes");

        couple.Kim.Shows("Robin needs 1 hour of a date at least. This week has: nothing.").ShouldBeTrue();
        couple.Kim.Text.ShouldNotContain("one of you needs");
    }

    [Fact]
    public async Task A_stretch_that_is_moved_costs_nothing_of_what_it_holds()
    {
        var couple = await ProposedAsync();
        await couple.Kim.FollowAsync("Change something");

        await couple.Kim.Fill("Day", "6").PressAsync("See what it changes");

        couple.Kim.Document.QuerySelectorAll(".costs div").Select(Weeks.Words)
            .ShouldBe(["For KimAs much of everything as before.", "For RobinAs much of everything as before."]);
    }

    [Fact]
    public async Task The_others_own_time_cannot_be_moved()
    {
        var couple = await ProposedAsync();
        await couple.Kim.FollowAsync("Change something");

        couple.Kim.Document.QuerySelectorAll(".blocks li").ShouldContain(l => l.TextContent.Contains("Robin's time"));
        couple.Kim.Document.QuerySelectorAll("fieldset legend").ShouldAllBe(l => !l.TextContent.Contains("Robin"));
    }

    [Fact]
    public async Task A_change_is_only_ones_own_until_it_is_put_to_the_other()
    {
        var couple = await ProposedAsync();
        await couple.Robin.OpenAsync(Weeks.Plan);
        var before = Weeks.Words(couple.Robin.Document.QuerySelector("main")!);
        await couple.Kim.FollowAsync("Change something");
        await couple.Kim.Tick("Leave it out").PressAsync("See what it changes");
        await Task.Delay(TimeSpan.FromMilliseconds(300));

        await couple.Robin.OpenAsync(Weeks.Plan);

        Weeks.Words(couple.Robin.Document.QuerySelector("main")!).ShouldBe(before);
    }

    [Fact]
    public async Task Something_can_be_added()
    {
        var couple = await ProposedAsync();
        await couple.Kim.FollowAsync("Change something");
        var before = couple.Kim.Document.QuerySelectorAll("fieldset[data-block]").Length;

        await couple.Kim.Fill("Something more", "both|date").PressAsync("Add it");

        couple.Kim.Document.QuerySelectorAll("fieldset[data-block]").Length.ShouldBe(before + 1);
        Weeks.Words(couple.Kim.Document.QuerySelector(".costs")!).ShouldContain("a date: 2 hours instead of 1 hour");
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task The_rest_is_fitted_around_a_change_and_moves_as_little_as_it_can()
    {
        var couple = await ProposedAsync();
        var kim = couple.Kim;
        await kim.FollowAsync("Change something");
        var before = Stretches(kim);
        var evening = Stretch(kim, "together: a quiet evening");

        Put(kim, Stretch(kim, "together: a date"), evening.Day, evening.Time);
        await kim.PressAsync("Fit the rest around it");

        var date = Stretch(kim, "together: a date");
        (date.Day, date.Time).ShouldBe((evening.Day, evening.Time));
        Stretches(kim).Except(before).Count().ShouldBeInRange(2, 3);
        kim.Document.QuerySelectorAll(".costs .notice").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_leaves_no_week_around_it_stays_as_it_was_made()
    {
        var couple = await ProposedAsync();
        var kim = couple.Kim;
        await kim.FollowAsync("Change something");
        var evening = Stretch(kim, "together: a quiet evening");
        var date = Stretch(kim, "together: a date");
        Put(kim, evening, "6", "30");
        Put(kim, date, "6", "30");

        await kim.PressAsync("Fit the rest around it");

        kim.Shows("Around this the planner found no week.").ShouldBeTrue();
        Stretch(kim, "together: a date").Day.ShouldBe("6");
        Stretch(kim, "together: a quiet evening").Day.ShouldBe("6");
    }

    private sealed record EditedStretch(string Name, string At, string Day, string Time, string Length);

    private static List<EditedStretch> Stretches(Device device) =>
        [.. device.Document.QuerySelectorAll("fieldset[data-block]").Select(f => new EditedStretch(
            Weeks.Words(f.QuerySelector("legend")!), f.GetAttribute("data-block")!, Value(f, "day"), Value(f, "time"), Value(f, "length")))];

    private static EditedStretch Stretch(Device device, string name) => Stretches(device).First(s => s.Name == name);

    private static string Value(IElement stretch, string field) =>
        ((IHtmlSelectElement)stretch.QuerySelector($"select[name^='{field}-']")!).Value!;

    private static void Put(Device device, EditedStretch stretch, string day, string time) =>
        device.FillNamed($"day-{stretch.At}", day).FillNamed($"time-{stretch.At}", time);

    private async Task<Couple> ProposedAsync()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        await couple.Robin.PressAsync("Say yes and put it to Kim");
        await Weeks.UntilAsync(couple.Kim, "Robin says yes to this week");
        return couple;
    }
}
