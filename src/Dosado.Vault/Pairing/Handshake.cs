using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>
/// What both devices compute from both messages.
/// <code>
/// T     = SHA-256("dosado pairing transcript 1" + len(offer) + offer + len(answer) + answer)     lengths: 4, big-endian
/// K     = HKDF-SHA256(ECDH secret + s, salt = T, "dosado pairing key 1")       32 bytes
/// words = HKDF-SHA256(ECDH secret + s, salt = T, "dosado pairing words 1")      9 bytes
/// </code>
/// Two locks, and both must fail: without the ECDH secret a reader of the link has nothing, and without s the recorder
/// with a later quantum computer has nothing. Who stands between must answer the inviting device before knowing the
/// joining device's key, so matching words cannot be searched for on both sides at once (docs/adr/0005).
/// </summary>
internal sealed record Handshake(PairingKey Key, ReadOnlyMemory<byte> Transcript, SixWords Words)
{
    private static ReadOnlySpan<byte> Label => "dosado pairing transcript 1"u8;

    /// <summary>The handshake; null when the other's key is not a point of the curve.</summary>
    public static async ValueTask<Handshake?> FindAsync(
        IPlatformCrypto crypto,
        InvitationCode code,
        AgreementKey own,
        PairingOffer offer,
        PairingAnswer answer,
        CancellationToken cancel)
    {
        var other = own.Public == offer.Ephemeral ? answer.Ephemeral : offer.Ephemeral;
        if (await crypto.AgreeAsync(own, other, cancel) is not { } shared)
        {
            return null;
        }

        byte[] secret = [.. shared, .. code.Bytes.Span];
        var handshake = Derive(secret, TranscriptOf(offer.ToBytes(), answer.ToBytes()));
        CryptographicOperations.ZeroMemory(secret);
        CryptographicOperations.ZeroMemory(shared);
        return handshake;
    }

    public static byte[] TranscriptOf(byte[] offer, byte[] answer)
    {
        var hash = new byte[Digest.Size];
        Digest.Of([.. Label, .. LengthOf(offer), .. offer, .. LengthOf(answer), .. answer]).Write(hash);
        return hash;
    }

    private static Handshake Derive(byte[] secret, byte[] transcript) => new(
        new(Derivation.Derive(secret, transcript, "dosado pairing key 1"u8, PairingKey.Size)),
        transcript,
        SixWords.FromBytes(Derivation.Derive(secret, transcript, "dosado pairing words 1"u8, SixWords.Size)));

    private static byte[] LengthOf(byte[] part)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        return length;
    }
}

/// <summary>K: what only the two devices of one pairing have.</summary>
internal sealed class PairingKey(ReadOnlySpan<byte> bytes) : Secret(bytes, Size)
{
    public const int Size = 32;
}
