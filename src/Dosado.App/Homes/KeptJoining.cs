using System.Buffers.Binary;
using System.Text;

namespace Dosado.App.Homes;

/// <summary>
/// A joining as it is kept: where its invitation lies, then what the joining itself says.
/// <code>
/// length of the address 2, big-endian; the address in UTF-8; the joining
/// </code>
/// </summary>
internal static class KeptJoining
{
    public static byte[] Write(Uri address, byte[] joining)
    {
        var text = Encoding.UTF8.GetBytes(address.ToString());
        var length = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)text.Length);
        return [.. length, .. text, .. joining];
    }

    public static (Uri Address, ReadOnlyMemory<byte> Joining) Read(byte[] row)
    {
        var until = sizeof(ushort) + BinaryPrimitives.ReadUInt16BigEndian(row);
        return (new(Encoding.UTF8.GetString(row.AsSpan(sizeof(ushort)..until))), row.AsMemory(until));
    }
}
