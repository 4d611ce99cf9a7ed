namespace Dosado.Vault;

/// <summary>What a joiner checks before saying "joined".</summary>
internal static class SpaceCheck
{
    /// <summary>
    /// Whether the space is the one that was offered, and its log at the relay passes through the head that the inviting
    /// device saw: a relay that shows the joiner another log is found before anything is written.
    /// </summary>
    public static async ValueTask<RelayAnswer<bool>> PassesAsync(
        IRelay relay,
        ReadingKeys keys,
        PairingOffer offer,
        CancellationToken cancel)
    {
        var head = LogHead.Empty;
        while (keys.Id == offer.Space && head.Sequence < offer.Head.Sequence)
        {
            var answer = await relay.ReadAsync(keys.Id, keys.Read, head.Sequence, cancel);
            if (answer is not RelayAnswer<LogPage>.Granted { Value.Items: var items })
            {
                return answer.As<LogPage, bool>();
            }

            if (items.Count == 0)
            {
                return new RelayAnswer<bool>.Granted(false);
            }

            var missing = (int)Math.Min((ulong)items.Count, offer.Head.Sequence - head.Sequence);
            head = items.Take(missing).Aggregate(head, (before, item) => before.Extend(item.Hash));
        }

        return new RelayAnswer<bool>.Granted(keys.Id == offer.Space && head == offer.Head);
    }
}
