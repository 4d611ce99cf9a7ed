using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>A page holds at most 1 MiB on the wire and 1,024 items; one item always fits.</summary>
internal sealed class PageBounds
{
    public const int MostItems = 1_024;

    public const int MostBytes = 1024 * 1024;

    private int _bytes;

    public bool TryAdd(LogItem item)
    {
        _bytes += WireSize(item);
        return _bytes <= MostBytes;
    }

    /// <summary>Bytes of an item in a page: one for its kind, then the envelope, or its outside and the hash.</summary>
    public static int WireSize(LogItem item) => item switch
    {
        LogItem.Whole whole => 1 + whole.Envelope.Size,
        _ => 1 + EnvelopeHeader.Size + Digest.Size,
    };
}
