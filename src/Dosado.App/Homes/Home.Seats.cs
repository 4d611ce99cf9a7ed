using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

// A helper's seat: a space of its own in which one person writes and another only reads.
public sealed partial class Home
{
    /// <summary>My helpers whose time has not passed.</summary>
    public IReadOnlyList<SeatKept> Seats => [.. (Own?.State.Seats.Mine ?? []).Where(s => s.Until >= Now.Day)];

    /// <summary>A helper of mine with this id, or null.</summary>
    public SeatKept? FindSeat(EntryId id) => Seats.FirstOrDefault(s => s.Id == id);

    /// <summary>
    /// Makes a space for a helper, which its relay deletes a day after the last one. Nothing of it is said to anybody else.
    /// </summary>
    /// <param name="name">What I call the helper.</param>
    /// <param name="until">The last day.</param>
    /// <param name="relay">Where it lies.</param>
    /// <param name="bond">The bond whose two invited them; null for a helper of my own.</param>
    /// <param name="setupCode">What the person typed; may be empty.</param>
    public async Task<(Opened Opened, SeatKept? Seat)> OpenSeatAsync(
        string name,
        DateOnly until,
        Uri relay,
        BondId? bond,
        string setupCode)
    {
        using var secret = SpaceSecret.Make(_platform.Crypto);
        using var person = await _platform.Crypto.MakePersonKeyAsync(CancellationToken.None);
        var lifetime = At(until, default).At.AddDays(2) - _platform.Clock.GetUtcNow();

        // By the right of my own space where there is one: a ticket tells the relay which space asked for it.
        var known = new[] { Own }.Where(o => o?.Relay == relay).Select(o => o!.Log.Replica)
            .Concat(_bonds.Where(b => b.Relay == relay).Select(b => b.Log.Replica));
        var opened = await _door.CreateAsync(relay, secret.ToKeys(), lifetime, known, setupCode, CancellationToken.None);
        if (opened != Opened.Yes)
        {
            return (opened, null);
        }

        var seat = new SeatKept(
            NewId(),
            name,
            until,
            Convert.ToBase64String(secret.ToArray()),
            Convert.ToBase64String(person.ToArray()),
            relay.ToString(),
            bond);
        await RecordOwnAsync(seat);
        await SayAtSeatAsync(seat, new SeatOpened(NewId(), Profile.Name, until));
        return (opened, seat);
    }

    /// <summary>What lies in front of a helper of mine, as far as this device knows; and whether all of it has arrived.</summary>
    public async Task<(HandedThings Things, bool IsThere)> LookAtSeatAsync(SeatKept seat)
    {
        using var log = await OpenSeatAsync(seat);
        var state = await log.Replica.SyncAsync(new Sending.All(), CancellationToken.None);
        await log.CatchUpAsync(CancellationToken.None);
        return (HandedThings.Replay(log.Said, log.Me), state is SyncState.UpToDate);
    }

    /// <summary>Hands things over to a helper, or takes them back.</summary>
    public async Task SayAtSeatAsync(SeatKept seat, params IReadOnlyList<Event> events)
    {
        using var log = await OpenSeatAsync(seat);
        await log.RecordAsync(events);
        await log.Replica.SyncAsync(new Sending.All(), CancellationToken.None);
    }

    /// <summary>Takes back what was handed over: the relay drops it, and what was read is read.</summary>
    public async Task TakeBackAtSeatAsync(SeatKept seat, EntryId handed)
    {
        using var log = await OpenSeatAsync(seat);
        await log.Replica.SyncAsync(new Sending.All(), CancellationToken.None);
        await log.CatchUpAsync(CancellationToken.None);
        await log.RecordAsync(log.ToTakenBack(NewId(), [handed]));
        await log.Replica.SyncAsync(new Sending.All(), CancellationToken.None);
    }

    /// <summary>
    /// Ends my side, at once: what lies there is deleted where it lies, and here. Where nobody answers, its time runs out by
    /// itself. Nobody is told.
    /// </summary>
    public async Task EndSeatAsync(SeatKept seat)
    {
        using var secret = SecretOf(seat);
        var keys = secret.ToKeys();
        await _platform.Relays(new(seat.Relay)).DeleteSpaceAsync(keys.Id, keys.Delete, CancellationToken.None);
        await RecordOwnAsync(new SeatEnded(NewId(), seat.Id));
        await _spaces.EraseAsync(Mine.Store, keys.Id, CancellationToken.None);
    }

    /// <summary>What somebody lets me read, fetched anew each time and kept nowhere; null when there is nothing any more.</summary>
    public async Task<HandedThings?> ReadAsync(ReadingKept reading)
    {
        var keys = KeysOf(reading);
        var relay = _platform.Relays(new(reading.Relay));
        using var replica = await _spaces.OpenToReadAsync(new MemoryStore(), keys, relay, CancellationToken.None);
        await replica.SyncAsync(new Sending.Nothing(), CancellationToken.None);
        if (replica.Log.Founder is not { } founder || !founder.Bytes.Span.SequenceEqual(Convert.FromBase64String(reading.Writer)))
        {
            return null;
        }

        using var log = await Logbook.OpenAsync(replica, founder, null, CancellationToken.None);
        var things = HandedThings.Replay(log.Kept, founder.ToPersonId());
        return things.Opened is { } opened && opened.Until >= Now.Day ? things : null;
    }

    /// <summary>A pairing is through: somebody lets me read.</summary>
    internal Task EnterAsync(JoiningState.JoinedHelper joined, Uri address) => RecordOwnAsync(new ReadingKept(
        NewId(),
        joined.Keys.Id.ToString(),
        Convert.ToBase64String(joined.Keys.ToBytes()),
        Convert.ToBase64String(joined.Writer.Bytes.Span),
        address.ToString()));

    /// <summary>What an invitation to a helper hands over; null while the relay does not have the space.</summary>
    internal async Task<Invite?> FindSeatInviteAsync(SeatKept seat)
    {
        using var log = await OpenSeatAsync(seat);
        return await log.Replica.SyncAsync(new Sending.All(), CancellationToken.None) is SyncState.UpToDate
            ? await InviteAsync(
                PairingPurpose.Helper,
                log.Replica,
                Convert.FromBase64String(seat.Secret),
                Convert.FromBase64String(seat.PersonKey))
            : null;
    }

    private MineRoom Mine => _mine ?? throw new InvalidOperationException("the inner door is closed");

    private async Task<Logbook> OpenSeatAsync(SeatKept seat)
    {
        using var secret = SecretOf(seat);
        using var person = new PersonKey(Convert.FromBase64String(seat.PersonKey));
        return await _spaces.OpenAsync(Mine.Store, secret, person, new(seat.Relay), null, CancellationToken.None);
    }

    private static SpaceSecret SecretOf(SeatKept seat) => new(Convert.FromBase64String(seat.Secret));

    private static ReadingKeys KeysOf(ReadingKept reading) =>
        SpaceId.TryParse(reading.Space, out var space)
            ? ReadingKeys.From(space, Convert.FromBase64String(reading.Keys))
            : throw new InvalidDataException("not the id of a space");
}
