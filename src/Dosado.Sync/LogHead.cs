using System.Buffers.Binary;

namespace Dosado.Sync;

/// <summary>
/// How far a log reaches, and a hash over all of it: LH(n) = H(label, LH(n-1), n, EH(n)). Two logs with the same head are
/// the same log.
/// </summary>
/// <param name="Sequence">The number of envelopes: 0 for an empty log.</param>
/// <param name="Hash">LH at that sequence; zero for an empty log.</param>
public readonly record struct LogHead(ulong Sequence, Digest Hash)
{
    /// <summary>Length in bytes: 40.</summary>
    public const int Size = 8 + Digest.Size;

    private static ReadOnlySpan<byte> Label => "dosado log 1"u8;

    /// <summary>The head of a log with nothing in it.</summary>
    public static LogHead Empty => default;

    /// <summary>Reads a head from the first 40 bytes of <paramref name="bytes"/>.</summary>
    public static LogHead Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), Digest.Read(bytes[8..]));

    /// <summary>Reads <c>sequence:hash</c>, as <see cref="ToString"/> writes it; false for anything else.</summary>
    public static bool TryParse(string? text, out LogHead head)
    {
        head = default;
        var colon = text?.IndexOf(':') ?? -1;
        if (colon < 1
            || (text![0] == '0' && colon > 1)
            || !ulong.TryParse(text.AsSpan(0, colon), System.Globalization.NumberStyles.None, null, out var sequence)
            || !Digest.TryParse(text[(colon + 1)..], out var hash))
        {
            return false;
        }

        head = new(sequence, hash);
        return true;
    }

    /// <summary>The head after one more envelope with the hash <paramref name="envelope"/>.</summary>
    public LogHead Extend(Digest envelope)
    {
        Span<byte> bytes = stackalloc byte[Label.Length + Digest.Size + 8 + Digest.Size];
        Label.CopyTo(bytes);
        Hash.Write(bytes[Label.Length..]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[(Label.Length + Digest.Size)..], Sequence + 1);
        envelope.Write(bytes[(Label.Length + Digest.Size + 8)..]);
        return new(Sequence + 1, Digest.Of(bytes));
    }

    /// <summary>Writes the 40 bytes to the start of <paramref name="destination"/>.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, Sequence);
        Hash.Write(destination[8..]);
    }

    /// <summary><c>sequence:hash</c>, the form used in HTTP headers.</summary>
    public override string ToString() => $"{Sequence}:{Hash}";
}
