using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>Envelopes for a space, and what must hold for them to be taken.</summary>
internal sealed record AppendRequest(
    SpaceId Space,
    IReadOnlyList<LogItem.Whole> Items,
    LogHead? ExpectedHead,
    SpaceLimits Limits)
{
    /// <summary>
    /// The same id with the same bytes has the same place, now or later, whatever head was expected: a repeated request
    /// whose first answer was lost is granted. New places are given only if the head is the expected one.
    /// </summary>
    public AppendOutcome Decide(SpaceRecord space, IReadOnlyDictionary<EnvelopeId, Placed> known)
    {
        var places = new Dictionary<EnvelopeId, Placed>(known);
        var added = new List<NewPlace>(Items.Count);
        var head = space.Head;
        foreach (var item in Items)
        {
            if (places.TryGetValue(item.Header.Id, out var placed))
            {
                if (placed.Header != item.Header || placed.CiphertextHash != item.CiphertextHash)
                {
                    return new AppendOutcome.OtherBytes(item.Header.Id);
                }

                continue;
            }

            head = head.Extend(item.Hash);
            added.Add(new(head.Sequence, item));
            places.Add(item.Header.Id, new(head.Sequence, item.Header, item.CiphertextHash));
        }

        if (added.Count > 0 && ExpectedHead is { } expected && expected != space.Head)
        {
            return new AppendOutcome.OtherHead(space.Head);
        }

        return added.Count == 0 || Limits.Hold(head, space.Bytes + StoredBytes(added))
            ? new AppendOutcome.Accepted([.. Items.Select(item => places[item.Header.Id].Sequence)], head, added)
            : new AppendOutcome.SpaceFull();
    }

    private static long StoredBytes(List<NewPlace> added) => added.Sum(place => (long)place.Item.Envelope.Size);
}

/// <summary>How large a space may grow.</summary>
internal readonly record struct SpaceLimits(long Bytes, long Envelopes)
{
    public bool Hold(LogHead head, long bytes) => head.Sequence <= (ulong)Envelopes && bytes <= Bytes;
}
