using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>
/// HKDF-SHA256 (RFC 5869) with the label as info. Managed everywhere: the inputs are a few dozen bytes, and HMAC exists
/// in the browser's .NET too (docs/adr/0004).
/// </summary>
internal static class Derivation
{
    public static byte[] Derive(ReadOnlyMemory<byte> from, ReadOnlySpan<byte> label, int length = 32) =>
        Derive(from, [], label, length);

    public static byte[] Derive(ReadOnlyMemory<byte> from, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> label, int length)
    {
        var output = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, from.Span, output, salt, label);
        return output;
    }
}
