using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>Makes an item of what lies on the disk, and serves nothing that the disk has changed.</summary>
internal static class StoredItem
{
    /// <exception cref="DamagedEnvelopeException">The ciphertext is not the one that came in.</exception>
    public static LogItem Read(EnvelopeHeader header, Digest hash, byte[]? ciphertext)
    {
        if (ciphertext is null)
        {
            return new LogItem.Redacted(header, hash);
        }

        var item = new LogItem.Whole(new(header, ciphertext));
        return item.CiphertextHash == hash && ciphertext.Length == header.CiphertextLength
            ? item
            : throw new DamagedEnvelopeException();
    }
}
