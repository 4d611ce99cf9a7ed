namespace Dosado.Sync;

/// <summary>A P-256 public key, uncompressed: 0x04, then x and y of 32 bytes each. Equality is by bytes.</summary>
public sealed record PublicKey
{
    /// <summary>Length in bytes: 65.</summary>
    public const int Size = 65;

    /// <summary>Takes over 65 bytes; whether they are a point of the curve is found when the key is used.</summary>
    /// <exception cref="ArgumentException">Not 65 bytes.</exception>
    public PublicKey(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes.Length == Size
            ? bytes
            : throw new ArgumentException($"a public key has {Size} bytes, not {bytes.Length}", nameof(bytes));
    }

    private static ReadOnlySpan<byte> DeviceLabel => "dosado device 1"u8;

    /// <summary>The 65 bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The id of the device with this key: the first 16 bytes of H(label, key).</summary>
    public DeviceId ToDeviceId()
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        Digest.Of([.. DeviceLabel, .. Bytes.Span]).Write(hash);
        return DeviceId.Read(hash);
    }

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) => other is not null && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(Bytes.Span[1..]);
}
