using System.Security.Cryptography;

namespace Dosado.Vault;

internal static class CurvePoint
{
    /// <summary>The key of that point, or null when it is not a point of P-256 in the uncompressed spelling.</summary>
    public static T? FindKey<T>(PublicKey key, Func<ECParameters, T> create)
        where T : class
    {
        var bytes = key.Bytes.Span;
        if (bytes[0] != 4)
        {
            return null;
        }

        try
        {
            return create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = bytes[1..33].ToArray(), Y = bytes[33..].ToArray() },
            });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
