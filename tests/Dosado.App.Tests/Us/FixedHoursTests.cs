namespace Dosado.App.Tests.Us;

public class FixedHoursTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task In_touch_only_at_fixed_hours_no_watch_is_held()
    {
        var wire = new RecordingWire();
        var sound = Some.Platform(TimeProvider.System, relay: _relay.Address);
        var robin = await RelayForTests.DeviceAsync(sound with { Relays = address => wire.Around(sound.Relays(address)) });
        await robin.BeginAsync("Robin");
        await Couple.MeetAsync(robin, await _relay.BegunAsync("Kim"), _relay.SetupCode);
        await HoldsAsync(wire, isHeld: true);

        await ChooseAsync(robin, fixedHours: true);
        await HoldsAsync(wire, isHeld: false);

        await ChooseAsync(robin, fixedHours: false);
        await HoldsAsync(wire, isHeld: true);
    }

    private static async Task ChooseAsync(Device device, bool fixedHours)
    {
        await device.OpenAsync("/us/keeping");
        await device.Tick("In touch only at fixed hours", fixedHours).PressAsync("Keep");
    }

    private static Task HoldsAsync(RecordingWire wire, bool isHeld) => Eventually.Async(() => Task.FromResult(wire.Watches > 0 == isHeld));
}
