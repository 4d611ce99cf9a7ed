namespace Dosado.Vault;

/// <summary>Bytes as symbols of 5 bits, most significant bit first, and back.</summary>
internal static class Symbols
{
    /// <summary>The first <paramref name="count"/> symbols of the bytes; bits that are left over are not spelled.</summary>
    public static byte[] FromBytes(ReadOnlySpan<byte> bytes, int count)
    {
        var symbols = new byte[count];
        for (var bit = 0; bit < 5 * count; bit++)
        {
            var value = (bytes[bit / 8] >> (7 - (bit % 8))) & 1;
            symbols[bit / 5] |= (byte)(value << (4 - (bit % 5)));
        }

        return symbols;
    }

    /// <summary>The bytes of the symbols; bits that are left over are zero.</summary>
    public static byte[] ToBytes(ReadOnlySpan<byte> symbols)
    {
        var bytes = new byte[((5 * symbols.Length) + 7) / 8];
        for (var bit = 0; bit < 5 * symbols.Length; bit++)
        {
            var value = (symbols[bit / 5] >> (4 - (bit % 5))) & 1;
            bytes[bit / 8] |= (byte)(value << (7 - (bit % 8)));
        }

        return bytes;
    }
}
