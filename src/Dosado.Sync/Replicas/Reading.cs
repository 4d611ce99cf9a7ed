namespace Dosado.Sync;

/// <summary>Turns places of the log into what their reader needs: pieces put together, fillers left out.</summary>
internal sealed class Reading(ReplicaParts parts, SpaceTables tables, Memory memory)
{
    public async ValueTask<IReadOnlyList<Entry>> ReadAsync(ulong after, CancellationToken cancel)
    {
        var state = memory.State;
        var entries = new List<Entry>();
        var pieces = new Dictionary<DeviceId, List<Piece>>();
        await foreach (var items in tables.ReadItemsAsync(after, state.Head.Sequence, cancel))
        {
            foreach (var (item, opening) in await OpenAsync(items, cancel))
            {
                if (await FindEntryAsync(item, opening, pieces, cancel) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return entries;
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

    private async ValueTask<IEnumerable<(LoggedItem Item, Opening.Opened? Opening)>> OpenAsync(
        IReadOnlyList<LoggedItem> items,
        CancellationToken cancel)
    {
        var whole = items.Select(i => i.Item).OfType<LogItem.Whole>().Select(w => w.Envelope).ToList();
        var opened = new Queue<Opening>(await parts.Seal.OpenAsync(whole, cancel));
        return [.. items.Select(i => (i, i.Item is LogItem.Whole ? opened.Dequeue() as Opening.Opened : null))];
    }

    private async ValueTask<Entry?> FindEntryAsync(
        LoggedItem item,
        Opening.Opened? opening,
        Dictionary<DeviceId, List<Piece>> pieces,
        CancellationToken cancel)
    {
        if (opening is null)
        {
            return new Entry.Gone(item.Sequence, item.Item.Header.Id);
        }

        return opening.Inside.Kind switch
        {
            InsideKind.Empty => null,
            InsideKind.Chunk => await FindWholeAsync(item, opening.Inside, pieces, cancel),
            var kind => EntryOf(item, opening.Inside.Author, kind, opening.Inside.Content),
        };
    }

    private Entry.Kept EntryOf(LoggedItem item, DeviceId author, InsideKind kind, ReadOnlyMemory<byte> content) =>
        new(item.Sequence, item.Item.Header.Id, author, memory.State.Devices[author].Person, kind, content);

    /// <summary>The whole, at the place of its last piece; null before that, and for pieces that do not fit together.</summary>
    private async ValueTask<Entry?> FindWholeAsync(
        LoggedItem item,
        Inside inside,
        Dictionary<DeviceId, List<Piece>> pieces,
        CancellationToken cancel)
    {
        if (!Piece.TryRead(inside.Content, out var piece))
        {
            return null;
        }

        var earlier = pieces.GetValueOrDefault(inside.Author) ?? await FindEarlierAsync(item, inside.Author, piece, cancel);
        var soFar = piece.Index == 0 ? [piece] : earlier.Append(piece).ToList();
        pieces[inside.Author] = soFar;
        var whole = piece.Index == piece.Count - 1 && soFar.Count == piece.Count
            && soFar.Select((p, i) => p.Index == i && p.Count == piece.Count && p.Kind == piece.Kind).All(fits => fits);
        return whole ? EntryOf(item, inside.Author, piece.Kind, soFar.SelectMany(p => p.Bytes.ToArray()).ToArray()) : null;
    }

    /// <summary>Reading may begin in the middle of a thing: its first pieces stand shortly before.</summary>
    private async ValueTask<List<Piece>> FindEarlierAsync(
        LoggedItem item,
        DeviceId author,
        Piece piece,
        CancellationToken cancel)
    {
        var found = new List<Piece>();
        for (var place = item.Sequence - 1; place > 0 && found.Count < piece.Index; place--)
        {
            var before = await tables.FindItemAsync(place, cancel);
            var opening = before is null ? null : (await OpenAsync([before], cancel)).Single().Opening;
            if (opening?.Inside.Author != author)
            {
                continue;
            }

            if (opening.Inside.Kind != InsideKind.Chunk || !Piece.TryRead(opening.Inside.Content, out var earlier))
            {
                break;
            }

            found.Insert(0, earlier);
        }

        return found;
    }
}
