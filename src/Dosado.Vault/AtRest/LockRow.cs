using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Dosado.Vault;

/// <summary>
/// A lock as it lies on the device.
/// <code>
/// offset  size  field
///      0     1  version, 1
///      1     1  kind: 1 open, 2 PIN, 3 passkey
///      2     4  PBKDF2 iterations, big-endian; 0 where no PIN is asked
///      6    16  salt, random
///     22    65  the drop box's public key
///     87    12  nonce
///     99   186  AES-256-GCM, additional data = the name of the lock and all of the above: the 32-byte data key,
///               the drop box's 138-byte key pair, tag
/// </code>
/// </summary>
internal sealed record LockRow(
    LockKind Kind,
    int Iterations,
    ReadOnlyMemory<byte> Salt,
    PublicKey Box,
    ReadOnlyMemory<byte> Nonce,
    ReadOnlyMemory<byte> Wrapped)
{
    public const int SaltSize = 16;
    public const int WrappedSize = ContentKey.Size + KeyPair.Size + CipherInput.TagSize;

    private const byte Version = 1;
    private const int Size = WrappedAt + WrappedSize;
    private const int SaltAt = 6;
    private const int BoxAt = SaltAt + SaltSize;
    private const int NonceAt = BoxAt + PublicKey.Size;
    private const int WrappedAt = NonceAt + CipherInput.NonceSize;

    /// <summary>Everything before the wrapped keys, by which they are bound to it.</summary>
    public byte[] Head()
    {
        var bytes = new byte[WrappedAt];
        bytes[0] = Version;
        bytes[1] = (byte)Kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(2), Iterations);
        Salt.CopyTo(bytes.AsMemory(SaltAt));
        Box.Bytes.CopyTo(bytes.AsMemory(BoxAt));
        Nonce.CopyTo(bytes.AsMemory(NonceAt));
        return bytes;
    }

    public byte[] ToBytes() => [.. Head(), .. Wrapped.Span];

    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out LockRow? row)
    {
        row = null;
        if (bytes.Length != Size || bytes[0] != Version || bytes[1] is < (byte)LockKind.Open or > (byte)LockKind.Passkey)
        {
            return false;
        }

        row = new(
            (LockKind)bytes[1],
            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(2)),
            bytes.AsMemory(SaltAt, SaltSize),
            new(bytes.AsMemory(BoxAt, PublicKey.Size)),
            bytes.AsMemory(NonceAt, CipherInput.NonceSize),
            bytes.AsMemory(WrappedAt));
        return true;
    }
}
