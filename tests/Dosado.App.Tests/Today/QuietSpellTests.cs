namespace Dosado.App.Tests.Today;

public class QuietSpellTests
{
    private const string Heading = "It has been quiet here";
    private readonly FixedClock _clock = new();

    [Fact]
    [Trait("Mechanism", "M066")]
    public async Task A_quiet_spell_brings_one_invitation_that_can_be_skipped()
    {
        var robin = await Some.BegunAsync(clock: _clock);
        (await ShowsAsync(robin)).ShouldBeFalse();
        _clock.Move(TimeSpan.FromDays(11));
        (await ShowsAsync(robin)).ShouldBeTrue();

        await robin.PressAsync("Not now");
        _clock.Move(TimeSpan.FromDays(30));

        (await ShowsAsync(robin)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Nothing from the app today")]
    [InlineData("No suggestions")]
    [Trait("Safety", "S4")]
    public async Task No_invitation_comes_where_none_is_wanted(string choice)
    {
        var robin = await Some.BegunAsync(clock: _clock);
        _clock.Move(TimeSpan.FromDays(11));
        await robin.OpenAsync("/us");
        await (choice == "No suggestions" ? robin.Tick(choice).PressAsync("Keep", within: "Quiet") : robin.PressAsync(choice));

        (await ShowsAsync(robin)).ShouldBeFalse();
    }

    private static async Task<bool> ShowsAsync(Device device)
    {
        await device.OpenAsync("/today");
        return device.Shows(Heading);
    }
}
