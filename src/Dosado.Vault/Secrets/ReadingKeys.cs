namespace Dosado.Vault;

/// <summary>What a reader of a space has, and a helper never more: neither the secret nor a right to write.</summary>
/// <param name="Id">The space.</param>
/// <param name="Read">The right to fetch its log.</param>
/// <param name="Content">Opens its envelopes.</param>
public sealed record ReadingKeys(SpaceId Id, Token Read, ContentKey Content)
{
    /// <summary>Length in bytes of what is handed to a helper: 64.</summary>
    public const int HandedSize = 64;

    /// <summary>What is handed to a helper, who knows the space already: the read token, then the content key.</summary>
    public byte[] ToBytes() => [.. Read.Bytes.Span, .. Content.Bytes.Span];

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <param name="space">The space.</param>
    /// <param name="bytes">64 bytes.</param>
    /// <exception cref="ArgumentException">Not 64 bytes.</exception>
    public static ReadingKeys From(SpaceId space, ReadOnlySpan<byte> bytes) => bytes.Length == HandedSize
        ? new(space, new(bytes[..Token.Size].ToArray()), new(bytes[Token.Size..]))
        : throw new ArgumentException($"{HandedSize} bytes are handed to a helper, not {bytes.Length}", nameof(bytes));
}
