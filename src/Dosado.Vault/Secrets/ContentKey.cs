using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>The AES-256-GCM key of one space's envelopes.</summary>
public sealed class ContentKey : Secret
{
    /// <summary>Length in bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>Copies 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public ContentKey(ReadOnlySpan<byte> bytes)
        : base(bytes, Size)
    {
    }

    internal static ContentKey Take(byte[] bytes)
    {
        var key = new ContentKey(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }
}
