using Dosado.Vault;

namespace Dosado.Sync.Tests;

/// <summary>Somebody who has the content key and no manners: seals any inside under any id, signed by any key or none.</summary>
internal sealed class Forger(Household home)
{
    public async Task<LogItem> SealAsync(Inside inside, PersonKey? signer = null, EnvelopeId? id = null)
    {
        var body = inside.ToBytes();
        var header = new EnvelopeHeader(
            home.Keys.Id,
            id ?? EnvelopeId.Read(Some.Crypto.Random(EnvelopeId.Size)),
            Nonce.Read(Some.Crypto.Random(Nonce.Size)),
            body.Length + Inside.SignatureSize + Envelope.TagSize);
        var signature = signer is null ? new byte[Inside.SignatureSize] : await SignAsync(signer, Opening.SignedBytes(header, body));
        return await EncryptAsync(header, [.. body, .. signature]);
    }

    /// <summary>Seals bytes that are no inside.</summary>
    public async Task<LogItem> SealRawAsync(byte[] text) => await EncryptAsync(
        new(
            home.Keys.Id,
            EnvelopeId.Read(Some.Crypto.Random(EnvelopeId.Size)),
            Nonce.Read(Some.Crypto.Random(Nonce.Size)),
            text.Length + Envelope.TagSize),
        text);

    private async Task<LogItem> EncryptAsync(EnvelopeHeader header, byte[] text)
    {
        using var key = await Some.Crypto.LoadAsync(home.Keys.Reading.Content.ToArray(), default);
        var nonce = new byte[Nonce.Size];
        header.Nonce.Write(nonce);
        var sealedText = await Some.Crypto.EncryptAsync(key, [new(nonce, header.ToBytes(), text)], default);
        return new LogItem.Whole(new(header, sealedText[0]));
    }

    private static async Task<byte[]> SignAsync(PersonKey signer, byte[] message)
    {
        using var key = await Some.Crypto.LoadAsync(signer, default);
        return (await Some.Crypto.SignAsync(key, [message], default))[0];
    }
}
