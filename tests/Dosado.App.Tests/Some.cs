using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Sync;

namespace Dosado.App.Tests;

/// <summary>Devices and people whose details do not matter.</summary>
internal static class Some
{
    public static async Task<Device> DeviceAsync(TimeProvider? clock = null) =>
        new(await Site.StartAsync(Platform(clock ?? new FixedClock()), CancellationToken.None));

    /// <summary>A device on which a person has kept their first check-in.</summary>
    public static async Task<Device> BegunAsync(string name = "Robin", TimeProvider? clock = null)
    {
        var device = await DeviceAsync(clock);
        await device.OpenAsync("/today");
        await device.PressAsync("more", within: "Closeness");
        await device.FollowAsync("Keep this?");
        await device.Fill("What would you like to be called?", name).PressAsync("Keep it");
        return device;
    }

    private static Platform Platform(TimeProvider clock) => new(
        new NoStore(),
        clock,
        new EnglishIntl(TimeZoneInfo.Utc),
        _ => throw new NotSupportedException("this device talks to nobody"),
        new("http://localhost:8080/"));

    private sealed class NoStore : IDeviceStore
    {
        public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel) => new((byte[]?)null);

        public ValueTask<IReadOnlyList<StoredRow>> RangeAsync(
            string table,
            string from,
            string until,
            CancellationToken cancel) => new([]);

        public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel) => default;
    }
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class FixedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 14, 20, 5, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
