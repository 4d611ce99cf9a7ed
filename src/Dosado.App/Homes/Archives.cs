using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>
/// What a bond brought along when it moved: envelopes unchanged, in stretches small enough for an envelope each. It is
/// checked by the old rules and kept apart from what is said here; a log that moved twice has an archive in its archive.
/// </summary>
internal sealed class Archives(Spaces spaces)
{
    /// <summary>Bytes of a stretch, which base64 makes 20,000 characters: no text of an event may be longer.</summary>
    private const int Stretch = 15_000;

    private const string Corner = "earlier/";

    /// <summary>The events by which a log is carried into a new space.</summary>
    public static async Task<IReadOnlyList<Event>> CarryAsync(
        KeptBond old,
        Logbook log,
        Func<EntryId> newId,
        CancellationToken cancel)
    {
        var head = log.Replica.Head;
        var bytes = await log.Replica.ToBytesAsync(head, cancel);
        return
        [
            new MovedHere(
                newId(), new(old.Bond), Convert.ToBase64String(old.Secret), head.ToString(), log.Me),
            .. bytes.Chunk(Stretch).Select(b => new CarriedAlong(newId(), Convert.ToBase64String(b))),
        ];
    }

    /// <summary>The old log as it was carried along; null while it is not all here, or when the old rules refuse it.</summary>
    public async Task<Replica?> FindAsync(IDeviceStore store, Replica bond, MovedHere moved, CancellationToken cancel)
    {
        if (!LogHead.TryParse(moved.Head, out var head))
        {
            return null;
        }

        var corner = new StoreCorner(store, Corner);
        var old = await OpenAsync(corner, moved, null, cancel);
        if (old.Head != head)
        {
            old = await OpenAsync(corner, moved, new ArchiveRelay(await ReadAsync(bond, cancel), head), cancel);
            await old.SyncAsync(new Sending.Nothing(), cancel);
        }

        return old.Head == head ? old : null;
    }

    /// <summary>What was said before the move, under the names that the two have now; null as in <see cref="FindAsync"/>.</summary>
    /// <param name="store">The disk.</param>
    /// <param name="log">The log that was moved into.</param>
    /// <param name="moved">The move.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Archive?> ReadAsync(IDeviceStore store, Logbook log, MovedHere moved, CancellationToken cancel)
    {
        if (await FindAsync(store, log.Replica, moved, cancel) is not { Log: { Founder: { } founder } state } old)
        {
            return null;
        }

        using var book = await Logbook.OpenAsync(old, founder, null, cancel);
        var earlier = FindMove(book) is { } before ? await ReadAsync(store, book, before, cancel) : Archive.Nothing;
        PersonId[] then = [.. new[] { founder, state.Admitted }.OfType<PublicKey>().Select(k => k.ToPersonId())];
        var names = then.Select(was => new FormerName(moved.From, was, NowOf(log, moved, was))).ToList();
        return (earlier ?? Archive.Nothing).Then(book.Kept.Where(r => r.Event is not (MovedHere or CameAlong)), names);
    }

    /// <summary>Removes what was carried along from these spaces.</summary>
    public static async Task ForgetAsync(IDeviceStore store, IEnumerable<BondId> spaces, CancellationToken cancel)
    {
        foreach (var bond in spaces)
        {
            if (SpaceId.TryParse(bond.Value, out var space))
            {
                await Replica.EraseAsync(new StoreCorner(store, Corner), space, cancel);
            }
        }
    }

    /// <summary>The move that founded a space.</summary>
    public static MovedHere? FindMove(Logbook log) => log.Kept.Select(r => r.Event).OfType<MovedHere>().FirstOrDefault();

    /// <summary>The one who moved is the founder here; the other is whoever was let in.</summary>
    private static PersonId NowOf(Logbook log, MovedHere moved, PersonId was) =>
        was == moved.Was ? log.Replica.Log.Founder!.ToPersonId() : log.Replica.Log.Admitted?.ToPersonId() ?? was;

    private async Task<Replica> OpenAsync(IDeviceStore corner, MovedHere moved, IRelay? relay, CancellationToken cancel)
    {
        using var secret = new SpaceSecret(Convert.FromBase64String(moved.Secret));
        return await spaces.OpenToReadAsync(corner, secret, relay, cancel);
    }

    private static async Task<byte[]> ReadAsync(Replica bond, CancellationToken cancel) =>
    [
        .. (await bond.ReadAsync(0, cancel)).OfType<Entry.Kept>()
            .Where(e => e.Kind == InsideKind.Event && e.Person.Equals(bond.Log.Founder))
            .Select(e => EventJson.Read(e.Content.Span))
            .OfType<EventReading.Known>()
            .Select(k => k.Event)
            .OfType<CarriedAlong>()
            .SelectMany(c => Convert.FromBase64String(c.Bytes)),
    ];
}

/// <summary>What was said before a bond moved, and who the two were then.</summary>
internal sealed record Archive(IReadOnlyList<Recorded> Said, IReadOnlyList<FormerName> Names)
{
    public static Archive Nothing { get; } = new([], []);

    /// <summary>One more move: everything so far under the names that came after it.</summary>
    public Archive Then(IEnumerable<Recorded> said, IReadOnlyList<FormerName> names)
    {
        PersonId Now(PersonId was) => names.FirstOrDefault(n => n.Was == was)?.Is ?? was;
        return new(
            [.. Said.Concat(said).Select(r => r with { Author = Now(r.Author) })],
            [.. Names.Select(n => n with { Is = Now(n.Is) }), .. names]);
    }
}
