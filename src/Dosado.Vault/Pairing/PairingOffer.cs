using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Dosado.Vault;

/// <summary>
/// What the inviting device leaves.
/// <code>
/// offset  size  field
///      0    22  "dosado pairing offer 1"
///     22     1  purpose: 1 partner, 2 own device, 3 helper
///     23    16  id of the space to join
///     39    40  head of its log
///     79   194  the inviting device's certificate in that space
///    273    65  an ephemeral ECDH key
///    338     8  expires: seconds since 1970 (UTC), big-endian
///    346     .  a ticket for the joiner's own space, ASCII; may be empty
/// </code>
/// </summary>
internal sealed record PairingOffer(
    PairingPurpose Purpose,
    SpaceId Space,
    LogHead Head,
    Certificate Certificate,
    PublicKey Ephemeral,
    DateTimeOffset Expires,
    string Ticket)
{
    private const int PurposeAt = 22;
    private const int SpaceAt = 23;
    private const int HeadAt = 39;
    private const int CertificateAt = 79;
    private const int EphemeralAt = 273;
    private const int ExpiresAt = 338;
    private const int TicketAt = 346;

    private static ReadOnlySpan<byte> Label => "dosado pairing offer 1"u8;

    public static bool TryRead(ReadOnlyMemory<byte> content, [NotNullWhen(true)] out PairingOffer? offer)
    {
        offer = null;
        var span = content.Span;
        if (span.Length < TicketAt || !span.StartsWith(Label)
            || span[PurposeAt] is not (>= (byte)PairingPurpose.Partner and <= (byte)PairingPurpose.Helper)
            || !Certificate.TryRead(content.Slice(CertificateAt, Certificate.Size), out var certificate)
            || BinaryPrimitives.ReadInt64BigEndian(span[ExpiresAt..]) is < 0 or > uint.MaxValue
            || !Ascii.IsValid(span[TicketAt..]))
        {
            return false;
        }

        offer = new(
            (PairingPurpose)span[PurposeAt],
            SpaceId.Read(span[SpaceAt..]),
            LogHead.Read(span[HeadAt..]),
            certificate,
            new(content.Slice(EphemeralAt, PublicKey.Size)),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(span[ExpiresAt..])),
            Encoding.ASCII.GetString(span[TicketAt..]));
        return true;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[TicketAt + Ticket.Length];
        Label.CopyTo(bytes);
        bytes[PurposeAt] = (byte)Purpose;
        Space.Write(bytes.AsSpan(SpaceAt));
        Head.Write(bytes.AsSpan(HeadAt));
        Certificate.ToBytes().CopyTo(bytes, CertificateAt);
        Ephemeral.Bytes.CopyTo(bytes.AsMemory(EphemeralAt));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(ExpiresAt), Expires.ToUnixTimeSeconds());
        Encoding.ASCII.GetBytes(Ticket, bytes.AsSpan(TicketAt));
        return bytes;
    }
}
