using Dosado.Bond;
using Dosado.Places.Plan;

namespace Dosado.App.Tests.Plan;

/// <summary>What comes after a week: looking back, and what it leaves over for later ones.</summary>
public class EarlierWeeksTests : IAsyncLifetime
{
    private const string Leans = "A little of what earlier weeks left over leans this one";

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M019")]
    public async Task Whether_a_need_felt_important_is_asked_of_both_and_seen_only_when_both_have_said_it()
    {
        var (couple, page) = await AfterAWeekAsync();
        await couple.Robin.OpenAsync(page);
        couple.Robin.Shows("Kim asks: did my need feel important to you?").ShouldBeTrue();
        couple.Robin.Shows("keep the plan").ShouldBeFalse();
        await couple.Robin.Fill("Your answer", "on Saturday it did").PressAsync("Keep my answer");
        couple.Robin.Document.QuerySelector("details[open] .card")!.TextContent.ShouldContain("on Saturday it did");
        couple.Robin.Document.QuerySelectorAll("form[action$=look-back]").ShouldBeEmpty();
        await couple.Kim.OpenAsync(page);
        couple.Kim.Shows("on Saturday it did").ShouldBeFalse();

        await couple.Kim.Fill("Your answer", "the whole week").PressAsync("Keep my answer");

        await couple.Robin.SeesAsync(page, "the whole week");
        await couple.Kim.SeesAsync(page, "on Saturday it did");
    }

    [Fact]
    [Trait("Mechanism", "M019")]
    public async Task Whether_it_felt_like_a_team_stays_with_oneself()
    {
        var (couple, page) = await AfterAWeekAsync();
        var shared = couple.Robin.Home.Bond!.State;
        await couple.Robin.OpenAsync(page);

        await couple.Robin.Fill("Did we feel like a team?", "almost").PressAsync("Keep for me");

        couple.Robin.Shows("almost").ShouldBeTrue();
        couple.Robin.Home.Bond!.State.ShouldBe(shared);
    }

    [Theory]
    [InlineData(0.4, 0.9)]
    [InlineData(0.9, 0.4)]
    public async Task What_earlier_weeks_left_over_is_named_and_either_can_leave_it_out(double robin, double kim)
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.SettleAsync(couple, DateOnly.ParseExact(Weeks.Week, "yyyy-MM-dd").AddDays(-7), (robin, kim));
        await Weeks.BothGiveAsync(couple);
        Weeks.Words(couple.Robin.Document.QuerySelector("details.fold")!).ShouldContain(Leans);
        await couple.Kim.OpenAsync(Weeks.Plan);

        await couple.Kim.PressAsync("Leave earlier weeks out from here on");

        couple.Kim.Shows(Leans).ShouldBeFalse();
        await Eventually.Async(async () =>
        {
            await couple.Robin.OpenAsync(Weeks.Plan);
            return couple.Robin.Shows("one week that holds something") && !couple.Robin.Shows(Leans);
        });
    }

    [Fact]
    public async Task Not_today_leaves_what_earlier_weeks_left_over_as_it_was()
    {
        var couple = await Couple.PairAsync(_relay);
        var week = DateOnly.ParseExact(Weeks.Week, "yyyy-MM-dd");
        await Weeks.SettleAsync(couple, week.AddDays(-7), (0.4, 0.9));
        var (robin, before) = (couple.Robin.Home, Lean(couple.Robin));
        before.ShouldNotBe(0);

        await robin.Bond!.RecordAsync(new NotToday(robin.NewId(), robin.Bond.State.Weeks.Proposals[0].Id, 0));

        robin.Bond.State.Weeks.Proposals[0].NotToday.ShouldBe([0]);
        Lean(couple.Robin).ShouldBe(before);

        int Lean(Device device) => EarlierWeeks.LeanOf(new WeekOnTable(device.Home, week));
    }

    private async Task<(Couple Couple, string Page)> AfterAWeekAsync()
    {
        var couple = await Couple.PairAsync(_relay);
        var week = DateOnly.ParseExact(Weeks.Week, "yyyy-MM-dd").AddDays(-28);
        await Weeks.SettleAsync(couple, week);
        return (couple, $"/plan?week={week:yyyy-MM-dd}");
    }
}
