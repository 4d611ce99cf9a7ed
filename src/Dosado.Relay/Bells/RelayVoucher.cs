using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dosado.Relay.Bells;

/// <summary>
/// By what a push service knows this relay again (VAPID, RFC 8292): a key pair of its own, made at the first start, and a
/// short token that it signs for one service at a time.
/// </summary>
internal sealed class RelayVoucher(byte[] key, string? contact) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ECDsa _key = Read(key);

    /// <summary>The public half as browsers want it: what they tie a subscription to.</summary>
    public string PublicKey => Base64Url.EncodeToString(
        Point.Write(_key.ExportParameters(includePrivateParameters: false).Q));

    /// <summary>A new key pair, PKCS#8.</summary>
    public static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    /// <summary>The value of the header <c>Authorization</c> for a push to this address.</summary>
    public string Authorize(Uri endpoint, DateTimeOffset now)
    {
        var claims = ClaimsOf(endpoint.GetLeftPart(UriPartial.Authority), (now + Lifetime).ToUnixTimeSeconds());
        return $"vapid t={claims}.{SignatureOf(claims)}, k={PublicKey}";
    }

    /// <summary>Header and claims of the token, before they are signed.</summary>
    public string ClaimsOf(string audience, long expires)
    {
        var subject = contact is null ? "" : $",\"sub\":\"{JsonEncodedText.Encode(contact)}\"";
        var claims = $"{{\"aud\":\"{JsonEncodedText.Encode(audience)}\",\"exp\":{expires}{subject}}}";
        return $"{Encoded("""{"typ":"JWT","alg":"ES256"}""")}.{Encoded(claims)}";
    }

    public void Dispose() => _key.Dispose();

    private string SignatureOf(string claims) => Base64Url.EncodeToString(
        _key.SignData(Encoding.ASCII.GetBytes(claims), HashAlgorithmName.SHA256));

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static ECDsa Read(byte[] key)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key, out _);
        return pair;
    }
}
