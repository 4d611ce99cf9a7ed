using Dosado.Relay.Storage;
using Dosado.Sync;

namespace Dosado.Relay.Care;

/// <summary>A log read from its first place to its last, and the first thing in it that is not as it has to be.</summary>
internal sealed record LogWalk(long Envelopes, string? Damage)
{
    public static async Task<LogWalk> OfAsync(SpaceRow space, IAsyncEnumerable<LogRow> log, CancellationToken cancel)
    {
        var (id, head, bytes) = (SpaceId.Read(space.Id), LogHead.Empty, 0L);
        await foreach (var row in log.WithCancellation(cancel))
        {
            if ((ulong)row.Sequence != head.Sequence + 1)
            {
                return new((long)head.Sequence, $"Space {id}: place {head.Sequence + 1} is missing.");
            }

            if (Find(id, row) is not { } item)
            {
                return new((long)head.Sequence, $"Space {id}: the envelope at place {row.Sequence} is not the one that came in.");
            }

            head = head.Extend(item.Hash);
            bytes += item is LogItem.Whole whole ? whole.Envelope.Size : EnvelopeHeader.Size;
        }

        return new((long)head.Sequence, Compare(space, id, head, bytes));
    }

    private static string? Compare(SpaceRow space, SpaceId id, LogHead head, long bytes) =>
        head != new LogHead((ulong)space.Sequence, Digest.Read(space.Head)) ? $"Space {id}: the log does not lead to its head."
        : bytes != space.Bytes ? $"Space {id}: {bytes} bytes are there, {space.Bytes} were counted."
        : null;

    private static LogItem? Find(SpaceId space, LogRow row)
    {
        try
        {
            var header = new EnvelopeHeader(space, EnvelopeId.Read(row.Id), Nonce.Read(row.Nonce), row.Length);
            return StoredItem.Read(header, Digest.Read(row.CiphertextHash), row.Ciphertext);
        }
        catch (DamagedEnvelopeException)
        {
            return null;
        }
    }
}
