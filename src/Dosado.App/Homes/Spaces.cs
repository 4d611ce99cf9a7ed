using System.Text;
using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>Opens the spaces that this device has the keys of.</summary>
internal sealed class Spaces(Platform platform)
{
    private static readonly string[] Tables = [MineRoom.Table, "settings", "bonds", "pairing", "drops", .. Replica.Tables];

    /// <summary>The own space; the first opening on a device says who the device is.</summary>
    public async Task<OwnSpace> OpenOwnAsync(MineRoom room, CancellationToken cancel) =>
        await OpenOwnAsync(room, await room.ReadAsync(cancel), cancel);

    /// <summary>The same for a space that is not, or no longer, the own one.</summary>
    public Task<OwnSpace> OpenOwnAsync(MineRoom room, KeptOwn kept, CancellationToken cancel) =>
        OpenAsync(room, kept, null, cancel);

    /// <summary>
    /// The same for a space that was looked into just now: what was checked then is kept and not fetched again. Unless this
    /// device has received or written something there before: who only looks does not check whether that fits.
    /// </summary>
    public async Task<OwnSpace> OpenOwnAsync(MineRoom room, KeptOwn kept, Peek peek, CancellationToken cancel)
    {
        var isKept = await IsNewAsync(room.Store, kept, peek, cancel) && await TryKeepAsync(room.Store, peek.Rows, cancel);
        return await OpenAsync(room, kept, isKept ? peek : null, cancel);
    }

    /// <summary>Reads an own space at an address without joining it; null when there is none that this secret opens.</summary>
    public async Task<Peek?> PeekOwnAsync(SpaceSecret secret, Uri relay, CancellationToken cancel)
    {
        var rows = new MemoryStore();
        var replica = await OpenToReadAsync(rows, secret, platform.Relays(relay), cancel);
        await replica.SyncAsync(new Sending.Nothing(), cancel);
        if (replica.Log.Founder is not { } founder)
        {
            return null;
        }

        var log = await Logbook.OpenAsync(replica, founder, null, cancel);
        return new(rows, log, OwnState.Replay(log.Kept));
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
        var log = await OpenAsync(room.Store, secret, person, kept.Relay, null, cancel);
        return new(new(kept.Bond), log, kept.Relay, newId);
    }

    private async Task<OwnSpace> OpenAsync(MineRoom room, KeptOwn kept, Peek? read, CancellationToken cancel)
    {
        using var secret = new SpaceSecret(kept.Secret);
        using var person = new PersonKey(kept.PersonKey);
        var log = await OpenAsync(room.Store, secret, person, kept.Relay, read?.Log, cancel);
        return new(log, kept.Relay, read?.Log.Replica.Head == log.Replica.Head ? read : null);
    }

    private async Task<bool> IsNewAsync(IDeviceStore store, KeptOwn kept, Peek peek, CancellationToken cancel)
    {
        using var secret = new SpaceSecret(kept.Secret);
        var device = await platform.Keys.SigningKeyAsync($"device-{peek.Log.Replica.Space}", cancel);
        using var here = await OpenToReadAsync(store, secret, null, cancel);
        return here.Head == LogHead.Empty && !peek.Log.Replica.Log.Devices.ContainsKey(device.Device);
    }

    /// <summary>False where there is no room for all of it: then sync keeps what fits, and says so.</summary>
    private static async Task<bool> TryKeepAsync(IDeviceStore store, MemoryStore rows, CancellationToken cancel)
    {
        try
        {
            await store.CommitAsync(rows.ToChanges(), cancel);
            return true;
        }
        catch (StoreFullException)
        {
            return false;
        }
    }

    /// <summary>Opens a space in which this device writes, as one of a person's.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="secret">Its keys.</param>
    /// <param name="person">The person.</param>
    /// <param name="relay">Its relay, or null for this device only.</param>
    /// <param name="read">Its log as it was read just now, or null.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<Logbook> OpenAsync(
        IDeviceStore store,
        SpaceSecret secret,
        PersonKey person,
        Uri? relay,
        Logbook? read,
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
        return await Logbook.OpenAsync(replica, person.Public, read, cancel);
    }

    /// <summary>
    /// Makes this device another one in a space: with a new key, and with what it had said that was not sent. Should it stop
    /// on the way it has a new key and an old log, says nothing, and can be made another one again.
    /// </summary>
    public async Task BeginAnewAsync(Replica replica, byte[] personKey, CancellationToken cancel)
    {
        var name = $"device-{replica.Space}";
        var unsent = await replica.ReadUnsentAsync(cancel);
        await platform.Keys.ForgetAsync(name, cancel);
        var device = await platform.Keys.SigningKeyAsync(name, cancel);
        using var person = new PersonKey(personKey);
        var certificate = await person.CertifyAsync(platform.Crypto, replica.Space, device.Public, cancel);
        await replica.BeginAnewAsync(
            [
                new(InsideKind.Certificate, certificate.ToBytes()),
                .. unsent.Where(u => u.Kind != InsideKind.Certificate).Select(u => new Pending(u.Kind, u.Content)),
            ],
            cancel);
    }

    /// <summary>Removes one space and this device's key in it from this device.</summary>
    public async Task EraseAsync(IDeviceStore store, SpaceId space, CancellationToken cancel)
    {
        await Replica.EraseAsync(store, space, cancel);
        await platform.Keys.ForgetAsync($"device-{space}", cancel);
    }

    /// <summary>Whether an own space is kept here: the first thing that a device has to have, and the last that it gets.</summary>
    public async Task<bool> HasBegunAsync(CancellationToken cancel) =>
        await platform.Store.RangeAsync(MineRoom.Table, string.Empty, "\uffff", cancel) is not [];

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

/// <summary>An own space as it was found at its address and checked; kept nowhere yet.</summary>
/// <param name="Rows">What a device that has it keeps of it.</param>
/// <param name="Log">What it says.</param>
/// <param name="State">What that comes to.</param>
internal sealed record Peek(MemoryStore Rows, Logbook Log, OwnState State);
