namespace Dosado.Sync;

/// <summary>
/// Gives a relay that was put back to an older copy what it had since, when a person asks for it.
/// <code>
/// only when   sync has stopped because the relay's log ends before what this device had received
/// and where   the relay's log is the beginning of this device's: same hash at its end
/// then        what is missing is appended again, same bytes and order, each portion on the expected head;
///             what was taken back before is asked to be dropped again; the stop is lifted, and sync checks as ever
/// otherwise   nothing changes, and moving house goes on from what the device has
/// </code>
/// </summary>
internal sealed class Repair(ReplicaParts parts, SpaceTables tables, Memory memory, IRelay relay, Token write)
{
    private readonly SpaceId _space = memory.State.Space;
    private readonly LogHead _own = memory.State.Head;
    private int _appended;

    public async ValueTask<RepairOutcome> RunAsync(CancellationToken cancel)
    {
        if (memory.State.Stop is not { Reason: StopReason.HeadRolledBack })
        {
            return new RepairOutcome.NothingMissing();
        }

        var answer = await relay.ReadAsync(_space, parts.Rights.Read, _own.Sequence, cancel);
        return FindNo(answer) ?? await GiveBackAsync(((RelayAnswer<LogPage>.Granted)answer).Value.Head, cancel);
    }

    private async ValueTask<RepairOutcome> GiveBackAsync(LogHead relays, CancellationToken cancel)
    {
        // A log that is as long or longer was given back by somebody else: the next round of sync judges it.
        if (relays.Sequence < _own.Sequence)
        {
            if (!await IsBeginningAsync(relays, cancel))
            {
                return new RepairOutcome.OtherLog(relays);
            }

            if (await FindGoneAsync(relays.Sequence, cancel) is { } gone)
            {
                return new RepairOutcome.ContentGone(gone);
            }

            if (await AppendAsync(relays, cancel) is { } no)
            {
                return no;
            }
        }

        await LiftAsync(relays, cancel);
        return new RepairOutcome.Whole(_appended);
    }

    private async ValueTask<bool> IsBeginningAsync(LogHead relays, CancellationToken cancel) => relays.Sequence == 0
        ? relays == LogHead.Empty
        : (await tables.Log.FindAsync(relays.Sequence, cancel))?.Hash == relays.Hash;

    private async ValueTask<ulong?> FindGoneAsync(ulong after, CancellationToken cancel)
    {
        await foreach (var items in tables.Log.ReadAsync(after, _own.Sequence, cancel))
        {
            if (items.FirstOrDefault(item => item.Item is LogItem.Redacted) is { } gone)
            {
                return gone.Sequence;
            }
        }

        return null;
    }

    /// <summary>Null when all of it is there.</summary>
    private async ValueTask<RepairOutcome?> AppendAsync(LogHead relays, CancellationToken cancel)
    {
        var expected = relays;
        await foreach (var items in tables.Log.ReadAsync(relays.Sequence, _own.Sequence, cancel))
        {
            foreach (var portion in Portions(items))
            {
                var envelopes = portion.Select(item => ((LogItem.Whole)item.Item).Envelope).ToList();
                if (FindNo(await relay.AppendAsync(_space, write, envelopes, expected, cancel)) is { } no)
                {
                    return no;
                }

                expected = new(portion[^1].Sequence, portion[^1].Hash);
                _appended += portion.Count;
            }
        }

        return null;
    }

    private static IEnumerable<IReadOnlyList<LoggedItem>> Portions(IReadOnlyList<LoggedItem> items)
    {
        var (portion, room) = (new List<LoggedItem>(), Dispatch.MaxBytes);
        foreach (var item in items)
        {
            if (portion.Count == Dispatch.MaxEnvelopes || item.Item.Size > room)
            {
                yield return portion;
                (portion, room) = ([], Dispatch.MaxBytes);
            }

            portion.Add(item);
            room -= item.Item.Size;
        }

        yield return portion;
    }

    /// <summary>The old copy has again what was taken back since it was made.</summary>
    private async ValueTask LiftAsync(LogHead relays, CancellationToken cancel)
    {
        var changes = new List<StoreChange>();
        await foreach (var items in tables.Log.ReadAsync(0, Math.Min(relays.Sequence, _own.Sequence), cancel))
        {
            changes.AddRange(items.Where(i => i.Item is LogItem.Redacted).Select(i => tables.ToRedact(i.Item.Header.Id)));
        }

        var lifted = memory.State with { Stop = null };
        await tables.CommitAsync([tables.Keep(lifted), .. changes], cancel);
        memory.State = lifted;
    }

    private static RepairOutcome? FindNo<T>(RelayAnswer<T> answer) => answer switch
    {
        RelayAnswer<T>.Granted => null,
        RelayAnswer<T>.Refused refused => new RepairOutcome.Refused(refused.Reason),
        _ => new RepairOutcome.Unreachable(),
    };
}
