using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Dosado.Sync;

/// <summary>A 32-byte right to read, write or delete a space. The relay keeps only its hash. Never shown as text.</summary>
/// <param name="Bytes">The 32 bytes.</param>
public readonly record struct Token(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Length in bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>What the relay keeps.</summary>
    public Digest Hash => Digest.Of(Bytes.Span);

    /// <summary>
    /// Reads the form used in the Authorization header; false when it is not 32 bytes of base64url. The decoder itself
    /// passes over spaces and unused bits; here a token has one spelling.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Token token)
    {
        var bytes = new byte[Size];
        var ok = Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done && written == Size
            && text.SequenceEqual(Base64Url.EncodeToString(bytes));
        token = ok ? new(bytes) : default;
        return ok;
    }

    /// <summary>The form used in the Authorization header: base64url without padding.</summary>
    public string ToHeaderText() => Base64Url.EncodeToString(Bytes.Span);

    /// <summary>Whether this token has the given hash, in time that does not depend on where they differ.</summary>
    public bool Matches(Digest hash)
    {
        Span<byte> mine = stackalloc byte[Digest.Size];
        Span<byte> theirs = stackalloc byte[Digest.Size];
        Hash.Write(mine);
        hash.Write(theirs);
        return CryptographicOperations.FixedTimeEquals(mine, theirs);
    }

    /// <summary>Always <c>[redacted]</c>, so that no log line can hold a right.</summary>
    public override string ToString() => "[redacted]";
}
