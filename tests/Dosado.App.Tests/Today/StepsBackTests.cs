using Dosado.App.Tests.Us.Notes;
using Dosado.Bond;

namespace Dosado.App.Tests.Today;

/// <summary>Whoever was given room is left in it.</summary>
public class StepsBackTests : IAsyncLifetime
{
    private const string Invitation = "It has been quiet here";
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M101")]
    public async Task Once_room_was_granted_nothing_invites_back()
    {
        var clock = new ClockAhead();
        var robin = await _relay.DeviceAsync(clock);
        await robin.BeginAsync("Robin");
        await robin.WriteAsync("rain on the roof");
        var kim = await _relay.BegunAsync("Kim");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        await robin.OpenAsync("/today");
        await robin.PressAsync("Send it", within: "Some room, please");
        clock.Ahead = TimeSpan.FromDays(11);
        await robin.OpenAsync("/today");
        robin.Shows(Invitation).ShouldBeTrue();

        await kim.SeesAsync("/today", "Robin: some room, please");
        var signal = kim.Home.Bond!.State.Signals.Single().Given.Id;
        await kim.Home.Bond.RecordAsync(new SignalAnswered(kim.Home.NewId(), signal, "Go, I am glad for you."));

        await robin.SeesAsync("/today", "Go, I am glad for you.");
        robin.Shows(Invitation).ShouldBeFalse();
    }
}
