using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Dosado.Sync;

/// <summary>
/// The inside of an envelope, before sealing.
/// <code>
/// offset  size  field
///      0     1  kind
///      1    16  author device
///     17     8  author sequence, from 1, big-endian
///     25    32  hash of the author's previous envelope, zero for the first
///     57     8  last seen: sequence, big-endian, 0 for nothing
///     65    32  last seen: log hash
///     97     4  length n of the content, big-endian
///    101     n  content
///  101+n     .  zeros up to the padded size of 4 + n
///  last 64      ECDSA P-256 signature (r, s) over a label, the outside and all of the inside before it
/// </code>
/// </summary>
/// <param name="Kind">What the content is.</param>
/// <param name="Author">The device that wrote it.</param>
/// <param name="AuthorSequence">Counts the author's envelopes in this space from 1.</param>
/// <param name="Previous">Hash of the author's previous envelope in this space; zero for the first.</param>
/// <param name="LastSeen">The head of the log that the device had received when it wrote.</param>
/// <param name="Content">What is said; its meaning depends on <paramref name="Kind"/>.</param>
public sealed record Inside(
    InsideKind Kind,
    DeviceId Author,
    ulong AuthorSequence,
    Digest Previous,
    LogHead LastSeen,
    ReadOnlyMemory<byte> Content)
{
    /// <summary>Bytes besides the padded content: 97 before it and the 64 of the signature.</summary>
    public const int FixedSize = ContentOffset + SignatureSize;

    /// <summary>Length of the signature in bytes: 64.</summary>
    public const int SignatureSize = 64;

    /// <summary>The longest content in bytes that any envelope can carry.</summary>
    public const int MaxContentLength = 63_484;

    private const int ContentOffset = 97;
    private const int LengthPrefix = 4;

    /// <summary>
    /// Reads the inside without its signature. False when a field, the padding or the length is not exactly as written
    /// by <see cref="ToBytes"/>: each inside has one spelling.
    /// </summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Inside? inside)
    {
        inside = null;
        var span = bytes.Span;
        if (span.Length < ContentOffset + Padding.Floor || !IsKnown(span[0]))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(span[ContentOffset..]);
        if (length > MaxContentLength || span.Length != ContentOffset + Padding.SizeFor(LengthPrefix + (int)length))
        {
            return false;
        }

        var end = ContentOffset + LengthPrefix + (int)length;
        if (span[end..].ContainsAnyExcept((byte)0))
        {
            return false;
        }

        inside = new(
            (InsideKind)span[0],
            DeviceId.Read(span[1..]),
            BinaryPrimitives.ReadUInt64BigEndian(span[17..]),
            Digest.Read(span[25..]),
            LogHead.Read(span[57..]),
            bytes[(ContentOffset + LengthPrefix)..end]);
        return true;
    }

    /// <summary>The inside without its signature, padded.</summary>
    /// <exception cref="ArgumentException">The content is longer than <see cref="MaxContentLength"/>.</exception>
    public byte[] ToBytes()
    {
        if (Content.Length > MaxContentLength)
        {
            throw new ArgumentException($"content of {Content.Length} bytes; an envelope carries {MaxContentLength}");
        }

        var bytes = new byte[ContentOffset + Padding.SizeFor(LengthPrefix + Content.Length)];
        bytes[0] = (byte)Kind;
        Author.Write(bytes.AsSpan(1));
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(17), AuthorSequence);
        Previous.Write(bytes.AsSpan(25));
        LastSeen.Write(bytes.AsSpan(57));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(ContentOffset), (uint)Content.Length);
        Content.CopyTo(bytes.AsMemory(ContentOffset + LengthPrefix));
        return bytes;
    }

    private static bool IsKnown(byte kind) => kind is >= (byte)InsideKind.Certificate and <= (byte)InsideKind.Chunk;
}
