using System.Buffers.Binary;
using Dosado.Sync;

namespace Dosado.Relay.Envelopes;

/// <summary>The envelopes of one append, back to back with nothing between or after them.</summary>
internal static class Parcel
{
    private const int MostEnvelopes = 64;
    private const int LengthOffset = EnvelopeHeader.Size - 4;

    /// <summary>Why the bytes are refused; null when all of them are envelopes for this space.</summary>
    public static Refusal? TryRead(SpaceId space, ReadOnlyMemory<byte> bytes, out IReadOnlyList<LogItem.Whole> items)
    {
        var read = new List<LogItem.Whole>();
        items = read;
        while (bytes.Length > 0)
        {
            if (!Envelope.TryRead(bytes, out var envelope) || envelope.Header.Space != space)
            {
                return StatesTooLarge(bytes.Span) ? Refusal.TooLarge : Refusal.Malformed;
            }

            read.Add(new(envelope));
            bytes = bytes[envelope.Size..];
        }

        return read.Count switch
        {
            0 => Refusal.Malformed,
            > MostEnvelopes => Refusal.TooLarge,
            _ => null,
        };
    }

    private static bool StatesTooLarge(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= EnvelopeHeader.Size
        && bytes[0] == EnvelopeHeader.Version
        && BinaryPrimitives.ReadUInt32BigEndian(bytes[LengthOffset..]) > Envelope.MaxCiphertextLength;
}
