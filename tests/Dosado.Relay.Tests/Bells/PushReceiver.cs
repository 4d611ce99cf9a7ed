using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dosado.Relay.Tests.Bells;

/// <summary>
/// The other end of the standards: checks a relay's token (RFC 8292) and opens a message as a browser does (RFC 8291,
/// 8188). Written apart from the relay's code, and itself held to the examples of the standards.
/// </summary>
internal sealed class PushReceiver : IDisposable
{
    private const int SaltSize = 16;
    private const int PointSize = 65;

    private readonly ECDiffieHellman _key;

    public PushReceiver()
        : this(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16))
    {
    }

    public PushReceiver(ECDiffieHellman key, byte[] secret) => (_key, Secret) = (key, secret);

    public byte[] Secret { get; }

    public byte[] Key => PointOf(_key.ExportParameters(false).Q);

    public static byte[] PointOf(ECPoint point) => [4, .. point.X!, .. point.Y!];

    /// <summary>The claims of a token that holds under its key; fails for any other.</summary>
    public static (JsonElement Claims, string Key) Check(string authorization)
    {
        authorization.ShouldStartWith("vapid t=");
        var (token, key) = (authorization["vapid t=".Length..].Split(", k=")[0], authorization.Split(", k=")[1]);
        var parts = token.Split('.');
        using var signer = ECDsa.Create(Parameters(Base64Url.DecodeFromChars(key)));
        signer.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
            Base64Url.DecodeFromChars(parts[2]),
            HashAlgorithmName.SHA256).ShouldBeTrue("the token is not signed by its key");
        var head = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement;
        (head.GetProperty("typ").GetString(), head.GetProperty("alg").GetString()).ShouldBe(("JWT", "ES256"));
        return (JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement, key);
    }

    /// <summary>The message in a body.</summary>
    public byte[] Open(byte[] body)
    {
        var salt = body[..SaltSize];
        body[SaltSize + 4].ShouldBe((byte)PointSize, "the key of the sender is the name of the key");
        var sender = body[(SaltSize + 5)..(SaltSize + 5 + PointSize)];
        using var other = ECDiffieHellman.Create(Parameters(sender));
        var agreed = _key.DeriveRawSecretAgreement(other.PublicKey);
        byte[] about = [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. Key, .. sender];
        var keying = HKDF.Expand(HashAlgorithmName.SHA256, HKDF.Extract(HashAlgorithmName.SHA256, agreed, Secret), 32, about);
        return OpenRecord(body, keying, salt);
    }

    /// <summary>The one record of a body, under given keying material.</summary>
    public static byte[] OpenRecord(byte[] body, byte[] keying, byte[] salt)
    {
        BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(SaltSize)).ShouldBe(4096u);
        var record = body.AsSpan(SaltSize + 5 + body[SaltSize + 4]);
        var random = HKDF.Extract(HashAlgorithmName.SHA256, keying, salt);
        var plain = new byte[record.Length - 16];
        using var gcm = new AesGcm(HKDF.Expand(HashAlgorithmName.SHA256, random, 16, "Content-Encoding: aes128gcm\0"u8.ToArray()), 16);
        gcm.Decrypt(
            HKDF.Expand(HashAlgorithmName.SHA256, random, 12, "Content-Encoding: nonce\0"u8.ToArray()),
            record[..^16],
            record[^16..],
            plain);
        var end = Array.FindLastIndex(plain, b => b != 0);
        plain[end].ShouldBe((byte)2, "the delimiter of the last record");
        return plain[..end];
    }

    public void Dispose() => _key.Dispose();

    private static ECParameters Parameters(byte[] point) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = point[1..33], Y = point[33..] },
    };
}
