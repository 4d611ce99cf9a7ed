using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests;

/// <summary>Devices and people whose details do not matter.</summary>
internal static class Some
{
    public static async Task<Device> DeviceAsync(TimeProvider? clock = null) =>
        new(await Site.StartAsync(Platform(clock), CancellationToken.None));

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

    /// <summary>All texts, those of the later pages too.</summary>
    public static Texts EnglishTexts()
    {
        var texts = Texts.Load();
        texts.Add(Places.Places.Section.Words);
        return texts;
    }

    public static Platform Platform(
        TimeProvider? clock = null,
        IDeviceStore? store = null,
        IDeviceKeys? keys = null,
        Uri? relay = null) => new(
        store ?? new MemoryStore(),
        new DotNetCrypto(),
        keys ?? new FileDeviceKeys(Directory.CreateTempSubdirectory("dosado-keys-").FullName),
        clock ?? new FixedClock(),
        new EnglishIntl(TimeZoneInfo.Utc),
        address => new HttpRelay(new HttpClient { BaseAddress = address }, TimeProvider.System),
        address => new HttpRelay(new HttpClient { BaseAddress = address }, TimeProvider.System),
        (_, _) => Task.CompletedTask,
        _ => Task.FromResult(Places.Places.Section),
        (language, _) => Task.FromResult<string?>(Translations.Of(language)),
        relay ?? new("http://localhost:9/"));
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class FixedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 14, 20, 5, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}

/// <summary>The machine's clock, and how far it is ahead.</summary>
internal sealed class ClockAhead : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
