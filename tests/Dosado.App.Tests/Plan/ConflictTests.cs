using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dosado.App.Tests.Plan;

public class ConflictTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task What_does_not_fit_is_said_in_words_with_ways_out_and_the_week_can_stay_open()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveWithLeastAsync(couple.Robin, "a quiet evening", "4");
        await GiveWithoutEveningsAsync(couple.Kim);

        await Weeks.UntilAsync(couple.Robin, "This does not fit into one week");

        couple.Robin.Shows("You need 2 hours of a quiet evening at least").ShouldBeTrue();
        couple.Robin.Shows("Leave the week open").ShouldBeTrue();
    }

    [Fact]
    public async Task A_way_out_is_filled_in_for_its_owner_and_only_said_to_the_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveWithLeastAsync(couple.Robin, "a quiet evening", "4");
        await GiveWithoutEveningsAsync(couple.Kim);
        await Weeks.UntilAsync(couple.Kim, "Only Robin can change this.");
        couple.Kim.Document.QuerySelectorAll(".ways a[href*=fill]").ShouldBeEmpty();
        await Weeks.UntilAsync(couple.Robin, "leave open how much you need at least");

        await couple.Robin.OpenAsync(couple.Robin.Document.QuerySelector(".ways a[href*=fill]")!.GetAttribute("href")!);

        couple.Robin.Shows("Filled in as you chose").ShouldBeTrue();
        couple.Robin.Document.QuerySelector("select[name=us-0-least] option[selected]")!.GetAttribute("value").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M011")]
    public async Task What_one_could_lower_of_ones_own_time_is_shown_to_its_owner_and_to_nobody_else(bool isRobin)
    {
        var couple = await Couple.PairAsync(_relay);
        var (owner, other) = isRobin ? (couple.Robin, couple.Kim) : (couple.Kim, couple.Robin);
        var name = isRobin ? "Robin" : "Kim";
        await GiveMoreThanFitsAsync(owner);
        await Weeks.GiveAsync(other, "a date");

        await Weeks.UntilAsync(owner, "Only you see this, and only you can change it.");
        var given = other.Home.Bond!.State.Weeks;
        Ways(owner).ShouldBe(
        [
            "a date: 3 hours instead of 4 hours at least, for you",
            "time alone: 13 hours instead of 14 hours at least, for you Only you see this, and only you can change it.",
            "Leave the week open",
        ]);
        await Weeks.UntilAsync(other, "This does not fit into one week");
        await other.MissesAsync(Weeks.Plan, "Still looking");
        Ways(other).ShouldBe([$"a date: 3 hours instead of 4 hours at least, for {name} Only {name} can change this.", "Leave the week open"]);
        other.Shows($"{name} needs 14 hours of own time at least").ShouldBeTrue();
        other.Home.Bond!.State.Weeks.ShouldBe(given);

        await owner.OpenAsync(owner.Document.QuerySelectorAll(".ways a[href*=fill]")[1].GetAttribute("href")!);
        owner.Document.QuerySelector("select[name=me-0-least] option[selected]")!.TextContent.ShouldBe("13 hours");
        owner.Document.QuerySelector("select[name=us-0-least] option[selected]")!.TextContent.ShouldBe("4 hours");
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    public async Task Own_time_that_has_no_room_leaves_the_other_nothing_to_do_but_to_leave_the_week_open()
    {
        var couple = await Couple.PairAsync(_relay);
        await GiveMoreThanFitsAsync(couple.Robin, own: "40");
        await Weeks.GiveAsync(couple.Kim, "a date");
        await Weeks.UntilAsync(couple.Robin, "Only you see this, and only you can change it.");
        couple.Robin.Shows("There is no room for it in the hours that could be.").ShouldBeTrue();

        await Weeks.UntilAsync(couple.Kim, "This does not fit into one week");
        await couple.Kim.MissesAsync(Weeks.Plan, "Still looking");

        Ways(couple.Kim).ShouldBe(["Leave the week open"]);
        couple.Kim.Shows("Each of these is a way out.").ShouldBeFalse();
    }

    private static IEnumerable<string> Ways(Device device) => device.Document.QuerySelectorAll(".ways .option")
        .Select(way => string.Join(' ', way.QuerySelectorAll("span").Select(Weeks.Words)));

    /// <summary>A date of four hours and more time alone, 14 hours, than the rest of three open parts of the week holds.</summary>
    private static async Task GiveMoreThanFitsAsync(Device device, string own = "28")
    {
        await device.OpenAsync($"/plan/think?week={Weeks.Week}");
        await device.PressAsync("a date");
        await device.PressAsync("time alone");
        foreach (var cell in device.Document.QuerySelectorAll<IHtmlInputElement>("input[name=cannot]"))
        {
            cell.IsChecked = cell.Value is not ("4-2" or "5-2" or "6-1");
        }

        await device.FillNamed("us-0-good", "8").FillNamed("us-0-least", "8").FillNamed("me-0-good", own).FillNamed("me-0-least", own).PressAsync("Keep");
        await device.FollowAsync("See what it would get");
        await device.PressAsync("Give it");
    }

    private static async Task GiveWithoutEveningsAsync(Device kim)
    {
        await kim.OpenAsync($"/plan/think?week={Weeks.Week}");
        await kim.PressAsync("time alone");
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" })
        {
            kim.Tick($"{day} evening cannot be");
        }

        await kim.PressAsync("Keep");
        await kim.FollowAsync("See what it would get");
        await kim.PressAsync("Give it");
    }
}
