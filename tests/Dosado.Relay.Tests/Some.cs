using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dosado.Relay.Bells;
using Dosado.Relay.Tests.Bells;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>Values whose details do not matter to a test.</summary>
internal static class Some
{
    private const int OneKibibyte = 1_024 - EnvelopeHeader.Size;

    public static SpaceKeys Space() => new(
        SpaceId(),
        Token(),
        Token(),
        Token());

    public static Token Token() => new(RandomNumberGenerator.GetBytes(Sync.Token.Size));

    public static SpaceId SpaceId() => Sync.SpaceId.Read(RandomNumberGenerator.GetBytes(Sync.SpaceId.Size));

    public static EnvelopeId EnvelopeId() => Sync.EnvelopeId.Read(RandomNumberGenerator.GetBytes(Sync.EnvelopeId.Size));

    /// <summary>What a sealed envelope looks like from outside: a header and random bytes.</summary>
    public static Envelope Envelope(SpaceKeys space, int ciphertextLength = OneKibibyte) =>
        Envelope(space.Id, ciphertextLength);

    public static Envelope Envelope(SpaceId space, int ciphertextLength = OneKibibyte) => new(
        new(
            space,
            EnvelopeId(),
            Nonce.Read(RandomNumberGenerator.GetBytes(Nonce.Size)),
            ciphertextLength),
        RandomNumberGenerator.GetBytes(ciphertextLength));

    /// <summary>A bell that may ring nearly all day.</summary>
    public static Bell Bell(string name = "one", ulong heard = 0)
    {
        using var browser = new PushReceiver();
        return new(new($"https://push.example.test/{name}"), new(browser.Key, browser.Secret), new(0, 1439), heard);
    }

    public static Envelope[] Envelopes(SpaceKeys space, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Envelope(space))];

    public static string Folder() => Directory.CreateTempSubdirectory("dosado-relay-").FullName;

    /// <summary>For localhost, signed by itself.</summary>
    public static CertificateFiles Certificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var files = new CertificateFiles(Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(files.Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(files.Key, key.ExportPkcs8PrivateKeyPem());
        return files;
    }
}

/// <summary>A space as its members know it.</summary>
public sealed record SpaceKeys(SpaceId Id, Token Read, Token Write, Token Delete);
