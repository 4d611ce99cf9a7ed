using System.Diagnostics.CodeAnalysis;

namespace Dosado.Vault;

/// <summary>
/// What the joining device leaves.
/// <code>
/// offset  size  field
///      0    23  "dosado pairing answer 1"
///     23   194  the joining device's certificate in the space to join; for an own device by a person key made for the
///               occasion, since the real one is learnt only by joining
///    217    65  an ephemeral ECDH key
/// </code>
/// </summary>
internal sealed record PairingAnswer(Certificate Certificate, PublicKey Ephemeral)
{
    private const int CertificateAt = 23;
    private const int EphemeralAt = 217;
    private const int Size = 282;

    private static ReadOnlySpan<byte> Label => "dosado pairing answer 1"u8;

    public static bool TryRead(ReadOnlyMemory<byte> content, [NotNullWhen(true)] out PairingAnswer? answer)
    {
        answer = null;
        if (content.Length != Size || !content.Span.StartsWith(Label)
            || !Certificate.TryRead(content.Slice(CertificateAt, Certificate.Size), out var certificate))
        {
            return false;
        }

        answer = new(certificate, new(content[EphemeralAt..]));
        return true;
    }

    /// <summary>Byte for byte.</summary>
    public bool IsSame(PairingAnswer other) => ToBytes().AsSpan().SequenceEqual(other.ToBytes());

    public byte[] ToBytes() => [.. Label, .. Certificate.ToBytes(), .. Ephemeral.Bytes.Span];
}
