using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>What stands behind the app's lock: name and colour, choices of this device, the keys of bonds.</summary>
internal sealed class AppRoom : IDisposable
{
    private const string SettingsTable = "settings";
    private const string BondsTable = "bonds";

    private readonly UnlockedKeys _keys;
    private readonly ConcurrentDictionary<string, string> _settings = new();

    private AppRoom(Platform platform, UnlockedKeys keys)
    {
        _keys = keys;
        Store = new SealedStore(platform.Store, platform.Crypto, keys.Key);
    }

    /// <summary>The disk behind the app's lock.</summary>
    public IDeviceStore Store { get; }

    /// <summary>The bonds that are kept here, in the order in which they were kept.</summary>
    public ImmutableList<KeptBond> Bonds { get; private set; } = [];

    public Profile Profile => new(_settings["name"], Enum.Parse<Hue>(_settings["hue"]));

    public static async Task<AppRoom> OpenAsync(Platform platform, UnlockedKeys keys, CancellationToken cancel)
    {
        var room = new AppRoom(platform, keys);
        foreach (var row in await room.Store.RangeAsync(SettingsTable, string.Empty, "\uffff", cancel))
        {
            room._settings[row.Key] = Encoding.UTF8.GetString(row.Value);
        }

        var bonds = await room.Store.RangeAsync(BondsTable, string.Empty, "\uffff", cancel);
        room.Bonds = [.. bonds.Select(row => JsonSerializer.Deserialize(row.Value, KeptShapes.Default.KeptBond)!)];
        return room;
    }

    public string? Find(string setting) => _settings.GetValueOrDefault(setting);

    public async Task ChooseAsync(string setting, string value, CancellationToken cancel)
    {
        await Store.CommitAsync([new(SettingsTable, setting, Encoding.UTF8.GetBytes(value))], cancel);
        _settings[setting] = value;
    }

    public async Task KeepAsync(Profile profile, CancellationToken cancel)
    {
        await ChooseAsync("name", profile.Name, cancel);
        await ChooseAsync("hue", profile.Hue.ToString(), cancel);
    }

    public async Task KeepAsync(KeptBond bond, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(bond, KeptShapes.Default.KeptBond);
        await Store.CommitAsync([new(BondsTable, bond.Bond, bytes)], cancel);
        Bonds = Bonds.RemoveAll(b => b.Bond == bond.Bond).Add(bond);
    }

    /// <summary>In one commit a bond has moved: it is kept under its new keys, and the old ones are forgotten.</summary>
    public async Task MoveInAsync(KeptBond next, string old, CancellationToken cancel)
    {
        var kept = next with { MovesFrom = null };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(kept, KeptShapes.Default.KeptBond);
        await Store.CommitAsync([new(BondsTable, kept.Bond, bytes), new(BondsTable, old, null)], cancel);
        Bonds = Bonds.RemoveAll(b => b.Bond == kept.Bond || b.Bond == old).Add(kept);
    }

    public async Task PutAwayAsync(BondId bond, CancellationToken cancel)
    {
        await Store.CommitAsync([new(BondsTable, bond.Value, null)], cancel);
        Bonds = Bonds.RemoveAll(b => b.Bond == bond.Value);
    }

    public void Dispose() => _keys.Dispose();
}
