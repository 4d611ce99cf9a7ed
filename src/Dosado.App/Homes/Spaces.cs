using System.Text;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>Opens the spaces that this device has the keys of.</summary>
internal sealed class Spaces(Platform platform)
{
    private static readonly string[] Tables = ["settings", "bonds", "pairing", "own", "drops", .. Replica.Tables];

    /// <summary>The own space; the first opening on a device says who the device is.</summary>
    public async Task<OwnSpace> OpenOwnAsync(MineRoom room, CancellationToken cancel) =>
        await OpenOwnAsync(room, await room.ReadAsync(cancel), cancel);

    /// <summary>The same for a space that is not, or no longer, the own one.</summary>
    public async Task<OwnSpace> OpenOwnAsync(MineRoom room, KeptOwn kept, CancellationToken cancel)
    {
        using var secret = new SpaceSecret(kept.Secret);
        using var person = new PersonKey(kept.PersonKey);
        return new(await OpenAsync(room.Store, secret, person, kept.Relay, cancel), kept.Relay);
    }

    /// <summary>Reads an own space at an address without joining it; empty when there is none that this secret opens.</summary>
    public async Task<IReadOnlyList<Recorded>> PeekOwnAsync(SpaceSecret secret, Uri relay, CancellationToken cancel)
    {
        var replica = await OpenToReadAsync(new MemoryStore(), secret, platform.Relays(relay), cancel);
        await replica.SyncAsync(new Sending.Nothing(), cancel);
        return replica.Log.Founder is { } founder
            ? (await Logbook.OpenAsync(replica, founder, cancel)).Kept
            : [];
    }

    /// <summary>Opens a space in which this device says nothing.</summary>
    public Task<Replica> OpenToReadAsync(IDeviceStore store, SpaceSecret secret, IRelay? relay, CancellationToken cancel) =>
        OpenToReadAsync(store, secret.ToKeys().Reading, relay, cancel);

    /// <summary>The same for somebody who has no more than what reads.</summary>
    public async Task<Replica> OpenToReadAsync(IDeviceStore store, ReadingKeys keys, IRelay? relay, CancellationToken cancel)
    {
        var seal = await SpaceSeal.ForAsync(platform.Crypto, keys, null, cancel);
        return await Replica.OpenAsync(
            new(seal, new(keys.Read, null), store, relay, platform.Clock, NewChance(), TakenBackIn),
            cancel);
    }

    public async Task<BondSpace> OpenBondAsync(AppRoom room, KeptBond kept, Func<EntryId> newId, CancellationToken cancel)
    {
        using var secret = new SpaceSecret(kept.Secret);
        using var person = new PersonKey(kept.PersonKey);
        var log = await OpenAsync(room.Store, secret, person, kept.Relay, cancel);
        return new(new(kept.Bond), log, kept.Relay, newId);
    }

    /// <summary>Opens a space in which this device writes, as one of a person's.</summary>
    public async Task<Logbook> OpenAsync(
        IDeviceStore store,
        SpaceSecret secret,
        PersonKey person,
        Uri? relay,
        CancellationToken cancel)
    {
        var keys = secret.ToKeys();
        var device = await platform.Keys.SigningKeyAsync($"device-{keys.Id}", cancel);
        var seal = await SpaceSeal.ForAsync(platform.Crypto, keys.Reading, device, cancel);
        var replica = await Replica.OpenAsync(
            new(
                seal,
                new(keys.Read, keys.Write),
                store,
                relay is null ? null : platform.Relays(relay),
                platform.Clock,
                NewChance(),
                TakenBackIn),
            cancel);
        await IntroduceAsync(replica, device, person, cancel);
        return await Logbook.OpenAsync(replica, person.Public, cancel);
    }

    /// <summary>Removes one space and this device's key in it from this device.</summary>
    public async Task EraseAsync(IDeviceStore store, SpaceId space, CancellationToken cancel)
    {
        await Replica.EraseAsync(store, space, cancel);
        await platform.Keys.ForgetAsync($"device-{space}", cancel);
    }

    /// <summary>Removes every row of this device that is not a lock.</summary>
    public async Task EraseAsync(CancellationToken cancel)
    {
        foreach (var table in Tables)
        {
            var rows = await platform.Store.RangeAsync(table, string.Empty, "\uffff", cancel);
            await platform.Store.CommitAsync([.. rows.Select(r => new StoreChange(table, r.Key, null))], cancel);
        }
    }

    private Random NewChance() => new(BitConverter.ToInt32(platform.Crypto.Random(4)));

    /// <summary>The first thing a device says in a space is whose device it is.</summary>
    private async Task IntroduceAsync(Replica replica, SigningKey device, PersonKey person, CancellationToken cancel)
    {
        var said = replica.Log.Devices.ContainsKey(device.Device)
            || (await replica.ReadUnsentAsync(cancel)).Any(u => u.Kind == InsideKind.Certificate);
        if (!said)
        {
            var certificate = await person.CertifyAsync(platform.Crypto, replica.Space, device.Public, cancel);
            await replica.AddAsync([new(InsideKind.Certificate, certificate.ToBytes())], [], cancel);
        }
    }

    private static IReadOnlyList<EnvelopeId> TakenBackIn(ReadOnlyMemory<byte> content) =>
        [.. EventJson.FindTakenBack(content.Span).Select(e => EnvelopeId.TryParse(e, out var id) ? id : default)];
}
