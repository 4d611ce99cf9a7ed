using System.Diagnostics.CodeAnalysis;

namespace Dosado.Sync;

/// <summary>
/// A person vouches for a device in one space.
/// <code>
/// offset  size  field
///      0    65  the device's public key, P-256, uncompressed (0x04, x, y)
///     65    65  the person's public key, likewise
///    130    64  ECDSA signature (r, s) by the person over a label, the space id, the device id and the device's key
/// </code>
/// </summary>
/// <param name="Device">The device's public key, 65 bytes.</param>
/// <param name="Person">The person's public key, 65 bytes.</param>
/// <param name="Signature">The person's signature, 64 bytes.</param>
public sealed record Certificate(PublicKey Device, PublicKey Person, ReadOnlyMemory<byte> Signature)
{
    /// <summary>Length in bytes: 194.</summary>
    public const int Size = (2 * PublicKey.Size) + Inside.SignatureSize;

    private static ReadOnlySpan<byte> Label => "dosado certificate 1"u8;

    /// <summary>The id that goes with the device's key.</summary>
    public DeviceId DeviceId => Device.ToDeviceId();

    /// <summary>Reads exactly 194 bytes; false for anything else. Signatures and curve points are not checked here.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Certificate? certificate)
    {
        certificate = null;
        if (bytes.Length != Size)
        {
            return false;
        }

        certificate = new(
            new(bytes[..PublicKey.Size]),
            new(bytes.Slice(PublicKey.Size, PublicKey.Size)),
            bytes[(2 * PublicKey.Size)..]);
        return true;
    }

    /// <summary>The bytes that the person signs: label, space id, device id, device key.</summary>
    public static byte[] SignedBytes(SpaceId space, PublicKey device)
    {
        var bytes = new byte[Label.Length + SpaceId.Size + DeviceId.Size + PublicKey.Size];
        Label.CopyTo(bytes);
        space.Write(bytes.AsSpan(Label.Length));
        device.ToDeviceId().Write(bytes.AsSpan(Label.Length + SpaceId.Size));
        device.Bytes.CopyTo(bytes.AsMemory(Label.Length + SpaceId.Size + DeviceId.Size));
        return bytes;
    }

    /// <summary>The 194 bytes.</summary>
    public byte[] ToBytes() => [.. Device.Bytes.Span, .. Person.Bytes.Span, .. Signature.Span];
}
