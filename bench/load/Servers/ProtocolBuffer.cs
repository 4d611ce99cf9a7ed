using System.Text;

namespace Dosado.Load.Servers;

/// <summary>Writes the few kinds of fields that the other relays' requests have, in the encoding of Protocol Buffers.</summary>
internal sealed class ProtocolBuffer
{
    private readonly List<byte> _bytes = [];

    public ProtocolBuffer Number(int field, ulong value)
    {
        Write((ulong)field << 3);
        Write(value);
        return this;
    }

    public ProtocolBuffer Bytes(int field, byte[] value)
    {
        Write(((ulong)field << 3) | 2);
        Write((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    public ProtocolBuffer Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public byte[] ToArray() => [.. _bytes];

    private void Write(ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            _bytes.Add((byte)(number | 0x80));
        }

        _bytes.Add((byte)number);
    }
}
