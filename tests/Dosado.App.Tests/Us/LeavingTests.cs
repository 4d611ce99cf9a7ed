namespace Dosado.App.Tests.Us;

public class LeavingTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Safety", "S3")]
    [Trait("Mechanism", "M015")]
    public async Task Leaving_is_at_once_and_the_other_sees_no_difference()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Kim.OpenAsync("/today");
        var before = couple.Kim.Page.Html;

        await couple.Robin.OpenAsync("/us");
        await couple.Robin.FollowAsync("Leaving");
        couple.Robin.Shows("Leaving can be a tense time.").ShouldBeTrue();
        await couple.Robin.PressAsync("Leave");

        couple.Robin.Text.ShouldNotContain("Kim");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await couple.Kim.OpenAsync("/today");
        couple.Kim.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Safety", "S3")]
    public async Task Who_leaves_keeps_what_is_only_theirs()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/today");
        await couple.Robin.Fill("A line of your own", "still mine").PressAsync("Keep");

        await couple.Robin.OpenAsync("/us");
        await couple.Robin.FollowAsync("Leaving");
        await couple.Robin.PressAsync("Leave");

        await couple.Robin.OpenAsync("/mine/check-ins");
        couple.Robin.Shows("still mine").ShouldBeTrue();
    }
}
