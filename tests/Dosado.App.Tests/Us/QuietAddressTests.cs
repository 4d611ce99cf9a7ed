namespace Dosado.App.Tests.Us;

public class QuietAddressTests : IAsyncLifetime
{
    private const string Quiet = "The last thing came from there on";

    private readonly AheadClock _clock = new();
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [Trait("Promise", "P7")]
    public async Task After_a_week_without_news_it_is_said_since_when(int days, bool isSaid)
    {
        var robin = await RelayForTests.DeviceAsync(Some.Platform(_clock, relay: _relay.Address));
        await robin.BeginAsync("Robin");
        await Couple.MeetAsync(robin, await _relay.BegunAsync("Kim"), _relay.SetupCode);

        _clock.Ahead = TimeSpan.FromDays(days);
        await robin.OpenAsync("/us/keeping");

        robin.Shows(Quiet).ShouldBe(isSaid);
    }

    private sealed class AheadClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
