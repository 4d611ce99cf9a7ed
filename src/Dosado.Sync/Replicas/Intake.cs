namespace Dosado.Sync;

/// <summary>Takes pages of a log in: opens, judges, has signatures checked, and keeps all of it in one commit.</summary>
internal sealed class Intake(ReplicaParts parts, SpaceTables tables, Memory memory)
{
    /// <summary>Keeps the page, or the reason why it cannot be believed. Returns what is in force afterwards.</summary>
    public async ValueTask<LogState> TakeAsync(LogPage page, CancellationToken cancel)
    {
        if (page.Items.Count > 0)
        {
            return await JudgeAsync(memory.State, page, cancel);
        }

        return LogCheck.FindStopAtEnd(memory.State, page.Head) is { } stop
            ? await StopAsync(stop, cancel)
            : memory.State;
    }

    private async ValueTask<LogState> JudgeAsync(LogState state, LogPage page, CancellationToken cancel)
    {
        var flight = (await tables.ReadFlightAsync(cancel)).ToDictionary(f => f.Envelope.Header.Id);
        IReadOnlyList<LogItem> items = [.. page.Items.Select(i => Restored(i, flight))];
        var openings = await OpenAsync(items, cancel);
        var batch = new LogBatch(
            items,
            openings,
            await FindHistoryAsync(state.Head, openings, cancel),
            await memory.IdsAsync(cancel),
            new(
                parts.Seal.Device,
                flight.ToDictionary(f => f.Key, f => new LogItem.Whole(f.Value.Envelope).Hash),
                await tables.FindNextIdAsync(cancel)),
            parts.TakenBack);
        return LogCheck.Judge(state, batch) switch
        {
            LogVerdict.Refused refused => await StopAsync(refused.Stop, cancel),
            LogVerdict.Accepted accepted => await FindStopAsync(accepted, page.Head, cancel) is { } stop
                ? await StopAsync(stop, cancel)
                : await KeepAsync(batch, accepted, flight, cancel),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>
    /// What this device itself has in flight it knows whole, even if it was taken back by another of the person's devices
    /// before this one saw it in the log.
    /// </summary>
    private static LogItem Restored(LogItem item, Dictionary<EnvelopeId, FlightRow> flight)
    {
        if (item is not LogItem.Redacted || !flight.TryGetValue(item.Header.Id, out var own))
        {
            return item;
        }

        var whole = new LogItem.Whole(own.Envelope);
        return whole.Hash == item.Hash ? whole : item;
    }

    private async ValueTask<IReadOnlyList<Opening?>> OpenAsync(IReadOnlyList<LogItem> items, CancellationToken cancel)
    {
        var whole = items.OfType<LogItem.Whole>().Select(w => w.Envelope).ToList();
        var opened = new Queue<Opening>(await parts.Seal.OpenAsync(whole, cancel));
        return [.. items.Select(i => i is LogItem.Whole ? opened.Dequeue() : null)];
    }

    /// <summary>The log hashes at the earlier places that the authors say they had seen.</summary>
    private async ValueTask<Dictionary<ulong, Digest>> FindHistoryAsync(
        LogHead head,
        IReadOnlyList<Opening?> openings,
        CancellationToken cancel)
    {
        var seen = openings.OfType<Opening.Opened>().Select(o => o.Inside.LastSeen.Sequence);
        var history = new Dictionary<ulong, Digest>();
        foreach (var place in seen.Where(s => s > 0 && s < head.Sequence).Distinct())
        {
            if (await memory.FindHashAsync(place, cancel) is { } hash)
            {
                history[place] = hash;
            }
        }

        return history;
    }

    private async ValueTask<Stop?> FindStopAsync(LogVerdict.Accepted accepted, LogHead claimed, CancellationToken cancel)
    {
        var answers = await parts.Seal.VerifyAsync([.. accepted.Claims.Select(c => c.Claim)], cancel);
        var bad = accepted.Claims.Zip(answers).Where(c => !c.Second).Select(c => c.First.Place).DefaultIfEmpty().Min();
        return bad == 0 ? LogCheck.FindStopAtEnd(accepted.After, claimed) : new(StopReason.BadSignature, bad);
    }

    private async ValueTask<LogState> StopAsync(Stop stop, CancellationToken cancel)
    {
        var stopped = memory.State with { Stop = stop };
        await tables.CommitAsync([tables.Keep(stopped)], cancel);
        memory.State = stopped;
        return stopped;
    }

    private async ValueTask<LogState> KeepAsync(
        LogBatch batch,
        LogVerdict.Accepted accepted,
        Dictionary<EnvelopeId, FlightRow> flight,
        CancellationToken cancel)
    {
        var before = memory.State.Head.Sequence;
        var places = batch.Items.Select((item, i) => new LoggedItem(before + 1 + (ulong)i, accepted.Hashes[i], item)).ToList();
        var dropped = await new Droppings(parts, tables, memory).FindAsync(accepted, places, cancel);
        IReadOnlyList<StoreChange> changes =
        [
            tables.Keep(accepted.After),
            .. tables.Log.Keep(places.Select(dropped.Without)),
            .. await tables.Log.ReplaceAsync([.. dropped.Places.Select(dropped.Without)], cancel),
            .. await tables.KeepIdsAsync(before, [.. batch.Items.Select(i => i.Header.Id)], cancel),
            .. batch.Items.Where(i => flight.ContainsKey(i.Header.Id)).SelectMany(i => tables.Arrived(flight[i.Header.Id])),
            .. dropped.ToAsk.Select(tables.ToRedact),
        ];
        await tables.CommitAsync(changes, cancel);
        memory.Unread.Add(places, batch.Openings, dropped.Ids);
        memory.Add(accepted.After, places);
        return accepted.After;
    }
}
