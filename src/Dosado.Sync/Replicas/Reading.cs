namespace Dosado.Sync;

/// <summary>Turns places of the log into what their reader needs: pieces put together, fillers left out.</summary>
internal sealed class Reading(ReplicaParts parts, SpaceTables tables, Memory memory)
{
    public ValueTask<IReadOnlyList<Entry>> ReadAsync(ulong after, CancellationToken cancel) =>
        ReadAsync(after, memory.State, cancel);

    /// <summary>
    /// What is unsent is read first, then how far the disk's log goes, whoever receives it. One commit moves a thing from
    /// the one to the other: between the two reads it may be found twice, and never not at all.
    /// </summary>
    public async ValueTask<LogView> ViewAsync(ulong after, CancellationToken cancel)
    {
        var unsent = await ReadUnsentAsync(cancel);
        var state = await tables.ReadStateAsync(cancel);
        return new(state.Head, await ReadAsync(after, state, cancel), unsent);
    }

    public async ValueTask<IReadOnlyList<Entry.Unsent>> ReadUnsentAsync(CancellationToken cancel)
    {
        var flight = await tables.ReadFlightAsync(cancel);
        var ids = flight.Where(f => f.OutboxKey is not null).ToDictionary(f => f.OutboxKey!, f => f.Envelope.Header.Id);
        var outbox = await tables.ReadOutboxAsync(cancel);
        return
        [
            .. outbox.Select(r => new Entry.Unsent(
                r.Key, ids.TryGetValue(r.Key, out var id) ? id : null, r.Pending.Kind, r.Pending.Content)),
        ];
    }

    private async ValueTask<IReadOnlyList<Entry>> ReadAsync(ulong after, LogState state, CancellationToken cancel)
    {
        var entries = new List<Entry>();
        var pieces = new Dictionary<DeviceId, List<Piece>>();
        await foreach (var places in OpenedAsync(after, state.Head.Sequence, cancel))
        {
            foreach (var place in places)
            {
                if (await FindEntryAsync(state, place, pieces, cancel) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return entries;
    }

    /// <summary>What is still open from judging it comes from there, everything else from its row.</summary>
    private async IAsyncEnumerable<IReadOnlyList<OpenedPlace>> OpenedAsync(
        ulong after,
        ulong last,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var unread = memory.Unread.Take(after, last);
        var (first, next) = unread.Count == 0 ? (last, last) : (unread[0].Sequence - 1, unread[^1].Sequence);
        await foreach (var items in tables.Log.ReadAsync(after, first, cancel))
        {
            yield return await OpenAsync(items, cancel);
        }

        yield return unread;
        await foreach (var items in tables.Log.ReadAsync(next, last, cancel))
        {
            yield return await OpenAsync(items, cancel);
        }
    }

    private async ValueTask<IReadOnlyList<OpenedPlace>> OpenAsync(
        IReadOnlyList<LoggedItem> items,
        CancellationToken cancel)
    {
        var whole = items.Select(i => i.Item).OfType<LogItem.Whole>().Select(w => w.Envelope).ToList();
        var opened = new Queue<Opening>(await parts.Seal.OpenAsync(whole, cancel));
        return [.. items.Select(i => OpenedPlace.Of(i, i.Item is LogItem.Whole ? opened.Dequeue() : null))];
    }

    private async ValueTask<Entry?> FindEntryAsync(
        LogState state,
        OpenedPlace place,
        Dictionary<DeviceId, List<Piece>> pieces,
        CancellationToken cancel) => place.Inside switch
        {
            null => new Entry.Gone(place.Sequence, place.Id),
            { Kind: InsideKind.Empty } => null,
            { Kind: InsideKind.Chunk } inside => await FindWholeAsync(state, place, inside, pieces, cancel),
            var inside => EntryOf(state, place, inside, inside.Kind, inside.Content),
        };

    private static Entry.Kept EntryOf(LogState state, OpenedPlace place, Inside inside, InsideKind kind, ReadOnlyMemory<byte> content) =>
        new(place.Sequence, place.Id, inside.Author, state.Devices[inside.Author].Person, kind, content);

    /// <summary>The whole, at the place of its last piece; null before that, and for pieces that do not fit together.</summary>
    private async ValueTask<Entry?> FindWholeAsync(
        LogState state,
        OpenedPlace place,
        Inside inside,
        Dictionary<DeviceId, List<Piece>> pieces,
        CancellationToken cancel)
    {
        if (!Piece.TryRead(inside.Content, out var piece))
        {
            return null;
        }

        var earlier = pieces.GetValueOrDefault(inside.Author) ?? await FindEarlierAsync(place, inside.Author, piece, cancel);
        var soFar = piece.Index == 0 ? [piece] : earlier.Append(piece).ToList();
        pieces[inside.Author] = soFar;
        var whole = piece.Index == piece.Count - 1 && soFar.Count == piece.Count
            && soFar.Select((p, i) => p.Index == i && p.Count == piece.Count && p.Kind == piece.Kind).All(fits => fits);
        return whole ? EntryOf(state, place, inside, piece.Kind, soFar.SelectMany(p => p.Bytes.ToArray()).ToArray()) : null;
    }

    /// <summary>Reading may begin in the middle of a thing: its first pieces stand shortly before.</summary>
    private async ValueTask<List<Piece>> FindEarlierAsync(
        OpenedPlace last,
        DeviceId author,
        Piece piece,
        CancellationToken cancel)
    {
        var found = new List<Piece>();
        for (var place = last.Sequence - 1; place > 0 && found.Count < piece.Index; place--)
        {
            var before = await tables.Log.FindAsync(place, cancel);
            var inside = before is null ? null : (await OpenAsync([before], cancel))[0].Inside;
            if (inside?.Author != author)
            {
                continue;
            }

            if (inside.Kind != InsideKind.Chunk || !Piece.TryRead(inside.Content, out var earlier))
            {
                break;
            }

            found.Insert(0, earlier);
        }

        return found;
    }
}
