using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>Ids and hashes as database values.</summary>
internal static class Blobs
{
    public static byte[] ToBlob(this SpaceId id) => Written(SpaceId.Size, id.Write);

    public static byte[] ToBlob(this EnvelopeId id) => Written(EnvelopeId.Size, id.Write);

    public static byte[] ToBlob(this Nonce nonce) => Written(Nonce.Size, nonce.Write);

    public static byte[] ToBlob(this Digest digest) => Written(Digest.Size, digest.Write);

    private static byte[] Written(int size, SpanWriter write)
    {
        var bytes = new byte[size];
        write(bytes);
        return bytes;
    }

    private delegate void SpanWriter(Span<byte> destination);
}
