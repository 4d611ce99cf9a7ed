namespace Dosado.Sync;

/// <summary>
/// What has to go from this device because its author took it back, and what the relay has to be asked to drop. Only the
/// author's own person can: somebody else's wish changes nothing here.
/// </summary>
internal sealed class Droppings(ReplicaParts parts, SpaceTables tables, Memory memory)
{
    public async ValueTask<Dropped> FindAsync(
        LogVerdict.Accepted accepted,
        IReadOnlyList<LoggedItem> batch,
        CancellationToken cancel)
    {
        if (accepted.TakenBack.Count == 0)
        {
            return new([], new HashSet<EnvelopeId>(), []);
        }

        var wishes = accepted.TakenBack.DistinctBy(t => (t.Id, t.Person)).ToLookup(t => t.Id);
        var earlier = await FindEarlierAsync(wishes.Select(w => w.Key), cancel);
        var named = batch.Where(b => wishes.Contains(b.Item.Header.Id)).Concat(earlier).ToList();
        var whole = named.Where(n => n.Item is LogItem.Whole).ToList();
        var openings = await parts.Seal.OpenAsync([.. whole.Select(w => ((LogItem.Whole)w.Item).Envelope)], cancel);
        var granted = whole.Zip(openings)
            .Where(w => IsOwn(accepted.After, w.Second, wishes[w.First.Item.Header.Id]))
            .Select(w => w.First.Item.Header.Id)
            .ToHashSet();
        var mine = accepted.TakenBack.Where(t => t.Device == parts.Seal.Device).Select(t => t.Id);
        return new(earlier, granted, [.. mine.Where(granted.Contains).Distinct()]);
    }

    private async ValueTask<IReadOnlyList<LoggedItem>> FindEarlierAsync(
        IEnumerable<EnvelopeId> ids,
        CancellationToken cancel)
    {
        var known = await memory.IdsAsync(cancel);
        var found = new List<LoggedItem>();
        foreach (var id in ids)
        {
            if (known.TryGetValue(id, out var place) && await tables.Log.FindAsync(place, cancel) is { } item)
            {
                found.Add(item);
            }
        }

        return found;
    }

    /// <summary>
    /// Certificates and admissions stay: what others wrote rests on them. So does a taking back: the holes that it explains
    /// rest on it.
    /// </summary>
    private bool IsOwn(LogState state, Opening opening, IEnumerable<TakenBackEnvelope> wishes) =>
        opening is Opening.Opened { Inside: { Kind: not (InsideKind.Certificate or InsideKind.Admission) } inside }
        && TakingBack.In(inside, parts.TakenBack).Count == 0
        && state.Devices.TryGetValue(inside.Author, out var device)
        && wishes.Any(w => w.Person.Equals(device.Person));
}

/// <summary>What goes.</summary>
/// <param name="Places">Earlier places that were named; those whose content stays are written again unchanged.</param>
/// <param name="Ids">The envelopes whose content goes.</param>
/// <param name="ToAsk">Those that the relay has to be asked to drop, because this device took them back.</param>
internal sealed record Dropped(
    IReadOnlyList<LoggedItem> Places,
    IReadOnlySet<EnvelopeId> Ids,
    IReadOnlyList<EnvelopeId> ToAsk)
{
    public LoggedItem Without(LoggedItem place) => Ids.Contains(place.Item.Header.Id)
        ? place with { Item = new LogItem.Redacted(place.Item.Header, place.Item.CiphertextHash) }
        : place;
}
