namespace Dosado.Sync;

/// <summary>
/// Makes envelopes of what was said: only now do they get an author sequence, the previous hash and what was last seen.
/// They are stored signed before the first attempt to send, and sent again unchanged until they are seen in the log.
/// <para>
/// The id of an envelope is drawn one envelope ahead and kept in the same commit as the one before it. So a device that was
/// put back to an older copy knows the id under which it may have written already, also where nothing but the id is left.
/// </para>
/// </summary>
internal sealed class Dispatch(ReplicaParts parts, SpaceTables tables, Memory memory)
{
    /// <summary>The relay takes at most so many envelopes in one request.</summary>
    public const int MaxEnvelopes = 64;

    /// <summary>The relay takes at most so many bytes in one request.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>What is under way, or else new envelopes; empty when there is nothing to send.</summary>
    public async ValueTask<IReadOnlyList<Envelope>> PrepareAsync(Sending sending, CancellationToken cancel)
    {
        var flight = await tables.ReadFlightAsync(cancel);
        if (flight.Count == 0)
        {
            flight = await SealAsync(
                Choose(sending, await tables.ReadOutboxAsync(cancel)),
                sending is Sending.Batch batch ? [tables.KeepBatchDue(batch.Next)] : [],
                cancel);
        }

        return [.. flight.Select(f => f.Envelope)];
    }

    private IReadOnlyList<Draft> Choose(Sending sending, IReadOnlyList<OutboxRow> outbox) => sending switch
    {
        Sending.Nothing => [],
        Sending.All => Fitting(outbox),
        Sending.Batch when IsKnown || outbox.Count > 0 => DailyPieces.Fill(outbox),
        Sending.Batch => [],
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Before its certificate a device has nothing to say, not even nothing.</summary>
    private bool IsKnown => parts.Seal.Device is { } device && memory.State.Devices.ContainsKey(device);

    private static List<Draft> Fitting(IReadOnlyList<OutboxRow> outbox)
    {
        var chosen = new List<Draft>();
        var room = MaxBytes;
        foreach (var row in outbox.Take(MaxEnvelopes))
        {
            room -= Envelope.SizeFor(row.Pending.Content.Length);
            if (room < 0)
            {
                break;
            }

            chosen.Add(new(row.Key, row.Pending));
        }

        return chosen;
    }

    private async ValueTask<IReadOnlyList<FlightRow>> SealAsync(
        IReadOnlyList<Draft> drafts,
        IReadOnlyList<StoreChange> alongside,
        CancellationToken cancel)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var author = parts.Seal.Device ?? throw new InvalidOperationException("this device only reads the space");
        var known = memory.State.Devices.GetValueOrDefault(author);
        if (known is null && drafts[0].Pending.Kind != InsideKind.Certificate)
        {
            throw new InvalidOperationException("the first thing a device says in a space is its certificate");
        }

        var (sequence, previous) = (known?.Sequence ?? 0, known?.Hash ?? default);
        var id = await tables.FindNextIdAsync(cancel) ?? parts.Seal.NewId();
        var rows = new List<FlightRow>();
        foreach (var draft in drafts)
        {
            sequence++;
            var inside = new Inside(
                draft.Pending.Kind, author, sequence, previous, memory.State.Head, draft.Pending.Content);
            var envelope = await parts.Seal.SealAsync(id, inside, cancel);
            previous = new LogItem.Whole(envelope).Hash;
            id = parts.Seal.NewId();
            rows.Add(new(sequence, draft.OutboxKey, envelope));
        }

        await tables.CommitAsync([.. rows.Select(tables.Keep), tables.KeepNextId(id), .. alongside], cancel);
        return rows;
    }
}

/// <summary>What the next envelope will hold.</summary>
/// <param name="OutboxKey">The outbox row that is done when this envelope has arrived; null for none.</param>
/// <param name="Pending">Its content.</param>
internal sealed record Draft(string? OutboxKey, Pending Pending);
