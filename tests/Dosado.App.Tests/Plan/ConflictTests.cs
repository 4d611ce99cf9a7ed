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
        await couple.Robin.OpenAsync($"/plan/think?week={Weeks.Week}");
        await couple.Robin.PressAsync("a quiet evening");
        await couple.Robin.Fill("At least", "4").PressAsync("Keep");
        await couple.Robin.FollowAsync("See what it would get");
        await couple.Robin.PressAsync("Give it");
        await GiveWithoutEveningsAsync(couple.Kim);

        await Weeks.UntilAsync(couple.Robin, "This does not fit into one week");

        couple.Robin.Shows("You need 2 hours of a quiet evening at least").ShouldBeTrue();
        couple.Robin.Shows("Leave the week open").ShouldBeTrue();
    }

    [Fact]
    public async Task A_way_out_is_filled_in_for_its_owner_and_only_said_to_the_other()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync($"/plan/think?week={Weeks.Week}");
        await couple.Robin.PressAsync("a quiet evening");
        await couple.Robin.Fill("At least", "4").PressAsync("Keep");
        await couple.Robin.FollowAsync("See what it would get");
        await couple.Robin.PressAsync("Give it");
        await GiveWithoutEveningsAsync(couple.Kim);
        await Weeks.UntilAsync(couple.Kim, "Only Robin can change this.");
        couple.Kim.Document.QuerySelectorAll(".ways a[href*=fill]").ShouldBeEmpty();
        await Weeks.UntilAsync(couple.Robin, "leave open how much you need at least");

        await couple.Robin.OpenAsync(couple.Robin.Document.QuerySelector(".ways a[href*=fill]")!.GetAttribute("href")!);

        couple.Robin.Shows("Filled in as you chose").ShouldBeTrue();
        couple.Robin.Document.QuerySelector("select[name=us-0-least] option[selected]")!.GetAttribute("value").ShouldBeEmpty();
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
