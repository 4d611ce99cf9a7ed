using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Dosado.Load.Servers;

/// <summary>MurmurHash3 with 32 bits, seed 0 (Appleby, public domain), of ASCII text.</summary>
internal static class Murmur
{
    public static uint Hash(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text).AsSpan();
        var hash = 0u;
        var rest = bytes;
        for (; rest.Length >= 4; rest = rest[4..])
        {
            hash ^= Scramble(BinaryPrimitives.ReadUInt32LittleEndian(rest));
            hash = (BitOperations.RotateLeft(hash, 13) * 5) + 0xE6546B64;
        }

        Span<byte> tail = [0, 0, 0, 0];
        rest.CopyTo(tail);
        hash ^= Scramble(BinaryPrimitives.ReadUInt32LittleEndian(tail));
        return Mix(hash ^ (uint)bytes.Length);
    }

    private static uint Scramble(uint block) => BitOperations.RotateLeft(block * 0xCC9E2D51, 15) * 0x1B873593;

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
