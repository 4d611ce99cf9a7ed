using System.Security.Cryptography;

namespace Dosado.Relay.Bells;

/// <summary>A point of P-256 as 65 bytes: 4, x, y.</summary>
internal static class Point
{
    public const int Size = 65;

    private const byte Uncompressed = 4;
    private const int Coordinate = 32;

    public static byte[] Write(ECPoint point) => [Uncompressed, .. point.X!, .. point.Y!];

    public static ECParameters Read(ReadOnlySpan<byte> bytes) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = bytes.Slice(1, Coordinate).ToArray(), Y = bytes.Slice(1 + Coordinate, Coordinate).ToArray() },
    };

    /// <summary>Whether they are a point of the curve.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size || bytes[0] != Uncompressed)
        {
            return false;
        }

        try
        {
            using var key = ECDiffieHellman.Create(Read(bytes));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
