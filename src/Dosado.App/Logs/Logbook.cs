using System.Collections.Immutable;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Logs;

/// <summary>A space's log as the pages use it: what happened, in order, and a way to add to it.</summary>
public sealed class Logbook : IDisposable
{
    /// <summary>A snapshot is written when this many events came after the last one.</summary>
    private const int EventsToSnapshot = 128;

    private readonly Replica _replica;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly List<LogLine> _lines = [];
    private readonly List<Recorded> _taken = [];
    private readonly Dictionary<PublicKey, PersonId> _authors = [];
    private LogHead _head = LogHead.Empty;
    private ulong _after;
    private int _sinceSnapshot;
    private bool _isStale;

    private Logbook(Replica replica, PublicKey me)
    {
        _replica = replica;
        _replica.Changed += () => _isStale = true;
        Me = me.ToPersonId();
    }

    /// <summary>The person whose device this is, in this space.</summary>
    public PersonId Me { get; }

    /// <summary>What the log holds, in its order; what was taken back is left out.</summary>
    public IReadOnlyList<Recorded> Kept { get; private set; } = [];

    /// <summary>What was said here and is not in the log yet; it comes after everything kept.</summary>
    public IReadOnlyList<Recorded> Unsent { get; private set; } = [];

    /// <summary>What is kept and what is unsent, at one moment.</summary>
    public (IReadOnlyList<Recorded> Kept, IReadOnlyList<Recorded> Unsent) Both
    {
        get
        {
            lock (Changing)
            {
                return (Kept, Unsent);
            }
        }
    }

    /// <summary>Everything that was said, at one moment: what is kept, then what is unsent.</summary>
    public IEnumerable<Recorded> Said
    {
        get
        {
            var (kept, unsent) = Both;
            return kept.Concat(unsent);
        }
    }

    /// <summary>Grows with every change, so that a fold knows when to look again.</summary>
    public int Version { get; private set; }

    /// <summary>Grows when something that was kept has gone, so that a fold begins anew.</summary>
    public int Rewritten { get; private set; }

    /// <summary>How many events were made by a newer version of the app; they are kept and left aside.</summary>
    public int Newer { get; private set; }

    /// <summary>The space on this device.</summary>
    public Replica Replica => _replica;

    /// <summary>Held while the lists change and while they are folded: pages and the app by itself both look here.</summary>
    internal Lock Changing { get; } = new();

    /// <summary>Opens the log: the last snapshot, then what came after it.</summary>
    /// <param name="replica">The space on this device.</param>
    /// <param name="me">The person whose device this is.</param>
    /// <param name="read">The same log as it was read just now, or null.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public static async Task<Logbook> OpenAsync(Replica replica, PublicKey me, Logbook? read, CancellationToken cancel)
    {
        var log = new Logbook(replica, me);
        if (read is not null && read.Replica.Head == replica.Head)
        {
            log.TakeOver(read);
        }
        else if (await replica.FindSnapshotAsync(cancel) is { } snapshot && LogSnapshot.TryRead(snapshot.State, out var lines))
        {
            log._after = snapshot.Head.Sequence;
            lines.ToList().ForEach(log.Take);
            log._sinceSnapshot = 0;
        }

        await log.RefreshAsync(cancel);
        return log;
    }

    /// <summary>Adds events of one's own, all or none.</summary>
    public async Task RecordAsync(params IReadOnlyList<Event> events)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await _replica.AddAsync(
                [.. events.Select(e => new Pending(InsideKind.Event, EventJson.Write(e)))],
                [],
                CancellationToken.None);
            await RefreshAsync(CancellationToken.None);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Erases what I said and do not want any more: what has not left this device is forgotten as if never said, what has is
    /// taken back.
    /// </summary>
    /// <param name="newId">Makes the id of the taking back.</param>
    /// <param name="things">The things as the fold knows them.</param>
    /// <param name="isOf">Whether an event is part of them.</param>
    public async Task EraseAsync(Func<EntryId> newId, ImmutableArray<EntryId> things, Func<Event, bool> isOf)
    {
        await ForgetUnsentAsync(isOf);
        var gone = Said.Where(r => r.Author == Me && isOf(r.Event)).Select(r => r.Envelope).ToList();
        if (gone.Count > 0)
        {
            await RecordAsync(new TakenBack(newId(), things, [.. gone]));
        }
    }

    /// <summary>Forgets what I said and has not left this device, as if it had never been said.</summary>
    /// <param name="isOf">Whether an event is meant.</param>
    internal async Task ForgetUnsentAsync(Func<Event, bool> isOf)
    {
        var here = (await _replica.ReadUnsentAsync(CancellationToken.None))
            .Where(u => u.Id is null && Read(u) is { } said && isOf(said.Event));
        await _replica.ForgetUnsentAsync([.. here.Select(u => u.Key)], CancellationToken.None);
        await CatchUpAsync(CancellationToken.None);
    }

    /// <summary>Reads what has arrived or was said since the last time, if anything has.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await (_isStale || _head.Sequence < _replica.Head.Sequence ? RefreshAsync(cancel) : Task.CompletedTask);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Receives what there is, and forgets what was to be sent and is there already.</summary>
    internal async Task ForgetWhatArrivedAsync(CancellationToken cancel)
    {
        await _replica.SyncAsync(new Sending.Nothing(), cancel);
        await CatchUpAsync(cancel);
        var there = Kept.Select(r => r.Event.Id).ToHashSet();
        var twice = (await _replica.ReadUnsentAsync(cancel)).Where(u => Read(u) is { } said && there.Contains(said.Event.Id));
        await _replica.ForgetUnsentAsync([.. twice.Select(u => u.Key)], cancel);
        await CatchUpAsync(cancel);
    }

    /// <summary>Its door is closed.</summary>
    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>The event that takes back things of one's own, with the envelopes that carried them.</summary>
    internal TakenBack ToTakenBack(EntryId id, IReadOnlyList<EntryId> entries) => new(
        id,
        [.. entries],
        [.. Said.Where(r => r.Author == Me && r.Envelope.Length > 0 && entries.Contains(r.Event.Id)).Select(r => r.Envelope)]);

    private async Task RefreshAsync(CancellationToken cancel)
    {
        var view = await ViewAsync(cancel);
        lock (Changing)
        {
            view.Arrived.ToList().ForEach(Take);
            Kept = [.. _taken];
            var there = Kept.TakeLast(view.Arrived.Count).Select(r => r.Event.Id).ToHashSet();
            Unsent = WithoutTakenBack([.. view.Unsent.Select(Read).OfType<Recorded>().Where(r => !there.Contains(r.Event.Id))]);
            Version++;
        }

        _head = view.Head;

        if (_sinceSnapshot >= EventsToSnapshot)
        {
            await KeepSnapshotAsync(view.Head, cancel);
        }
    }

    /// <summary>What changes while it reads, or where it gives up, is read the next time.</summary>
    private async Task<LogView> ViewAsync(CancellationToken cancel)
    {
        _isStale = false;
        try
        {
            return await _replica.ViewAsync(_after, cancel);
        }
        catch
        {
            _isStale = true;
            throw;
        }
    }

    /// <summary>What was said and taken back before it was sent is on no screen and in no export; its author alone had it.</summary>
    private static List<Recorded> WithoutTakenBack(IReadOnlyList<Recorded> unsent)
    {
        var gone = unsent.Select(r => r.Event).OfType<TakenBack>().SelectMany(t => t.Entries).ToHashSet();
        return [.. unsent.Where(r => !gone.Contains(r.Event.Id))];
    }

    private void TakeOver(Logbook read)
    {
        _lines.AddRange(read._lines);
        _taken.AddRange(read._taken);
        (_after, _sinceSnapshot, Newer) = (read._after, read._sinceSnapshot, read.Newer);
    }

    private void Take(Entry entry)
    {
        _after = entry switch { Entry.Kept k => k.Sequence, Entry.Gone g => g.Sequence, _ => _after };
        if (entry is Entry.Kept { Kind: InsideKind.Event } kept)
        {
            Take(new LogLine(AuthorOf(kept.Person), kept.Id.ToString(), kept.Content));
        }
    }

    /// <summary>A name is a hash: one for each person and not for each line.</summary>
    private PersonId AuthorOf(PublicKey key) =>
        _authors.TryGetValue(key, out var author) ? author : _authors[key] = key.ToPersonId();

    private void Take(LogLine line)
    {
        if (Read(line.Author, line.Envelope, line.Content) is not { } recorded)
        {
            return;
        }

        _lines.Add(line);
        _taken.Add(recorded);
        _sinceSnapshot++;
        if (recorded.Event is TakenBack back)
        {
            Forget(recorded.Author, back);
        }
    }

    /// <summary>What its author took back leaves memory and the next snapshot as well.</summary>
    private void Forget(PersonId author, TakenBack back)
    {
        var gone = back.Envelopes.ToHashSet();
        _lines.RemoveAll(line => line.Author == author && gone.Contains(line.Envelope));
        _taken.RemoveAll(r => r.Author == author && gone.Contains(r.Envelope));
        Rewritten++;
        _sinceSnapshot = EventsToSnapshot;
    }

    private async Task KeepSnapshotAsync(LogHead head, CancellationToken cancel)
    {
        await _replica.KeepSnapshotAsync(new(head, LogSnapshot.Write(_lines)), cancel);
        _sinceSnapshot = 0;
    }

    private Recorded? Read(Entry.Unsent unsent) => unsent.Kind == InsideKind.Event
        ? Read(Me, unsent.Id?.ToString() ?? string.Empty, unsent.Content)
        : null;

    private Recorded? Read(PersonId author, string envelope, ReadOnlyMemory<byte> content)
    {
        var reading = EventJson.Read(content.Span);
        Newer += reading is EventReading.Newer ? 1 : 0;
        return reading is EventReading.Known { Event: not CarriedAlong } known ? new(author, envelope, known.Event) : null;
    }
}
