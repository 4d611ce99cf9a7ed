namespace Dosado.Vault;

/// <summary>
/// Seals, opens and checks the envelopes of one space: AES-256-GCM under the content key with a random nonce and the
/// header as additional data, and inside it the signature of the writing device.
/// <code>
/// signature  = ECDSA("dosado signature 1" + header + inside)       see Opening.SignedBytes
/// ciphertext = AES-256-GCM(content key, nonce, inside + signature, additional data = header)
/// </code>
/// The signature lies inside the sealing, so that the relay cannot tell one author from another.
/// </summary>
public sealed class SpaceSeal : ISeal, IDisposable
{
    private readonly IPlatformCrypto _crypto;
    private readonly CipherKey _content;
    private readonly SigningKey? _device;

    private SpaceSeal(IPlatformCrypto crypto, SpaceId space, CipherKey content, SigningKey? device) =>
        (_crypto, Space, _content, _device) = (crypto, space, content, device);

    /// <inheritdoc/>
    public SpaceId Space { get; }

    /// <inheritdoc/>
    public DeviceId? Device => _device?.Device;

    /// <summary>For one space.</summary>
    /// <param name="crypto">The machine's cryptography.</param>
    /// <param name="keys">The space.</param>
    /// <param name="device">Signs what is written; null to read only, as a helper does. Stays the caller's.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public static async ValueTask<SpaceSeal> ForAsync(
        IPlatformCrypto crypto,
        ReadingKeys keys,
        SigningKey? device,
        CancellationToken cancel) =>
        new(crypto, keys.Id, await crypto.LoadAsync(keys.Content.Bytes, cancel), device);

    /// <inheritdoc/>
    public EnvelopeId NewId() => EnvelopeId.Read(_crypto.Random(EnvelopeId.Size));

    /// <inheritdoc/>
    public async ValueTask<Envelope> SealAsync(EnvelopeId id, Inside inside, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(inside);
        var device = _device ?? throw new InvalidOperationException("this device only reads the space");
        if (inside.Author != device.Device)
        {
            throw new ArgumentException("a device writes only in its own name", nameof(inside));
        }

        var body = inside.ToBytes();
        var header = HeaderOf(id, body);
        var signature = (await _crypto.SignAsync(device, [Opening.SignedBytes(header, body)], cancel))[0];
        var ciphertext = (await _crypto.EncryptAsync(_content, [Input(header, (byte[])[.. body, .. signature])], cancel))[0];
        return new(header, ciphertext);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Opening>> OpenAsync(
        IReadOnlyList<Envelope> envelopes,
        CancellationToken cancel)
    {
        var texts = await _crypto.DecryptAsync(
            _content,
            [.. envelopes.Select(envelope => Input(envelope.Header, envelope.Ciphertext))],
            cancel);
        return [.. envelopes.Zip(texts, (envelope, text) => Read(envelope.Header, text))];
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel) =>
        _crypto.VerifyAsync(claims, cancel);

    /// <summary>Forgets the content key.</summary>
    public void Dispose() => _content.Dispose();

    private EnvelopeHeader HeaderOf(EnvelopeId id, byte[] body) => new(
        Space,
        id,
        Nonce.Read(_crypto.Random(Nonce.Size)),
        body.Length + Inside.SignatureSize + Envelope.TagSize);

    private Opening Read(EnvelopeHeader header, byte[]? text)
    {
        if (text is null || header.Space != Space)
        {
            return new Opening.DoesNotOpen();
        }

        var end = text.Length - Inside.SignatureSize;
        return end > 0 && Inside.TryRead(text.AsMemory(0, end), out var inside)
            ? new Opening.Opened(inside, header, text.AsMemory(0, end), text.AsMemory(end))
            : new Opening.Malformed();
    }

    private static CipherInput Input(EnvelopeHeader header, ReadOnlyMemory<byte> text)
    {
        var nonce = new byte[Nonce.Size];
        header.Nonce.Write(nonce);
        return new(nonce, header.ToBytes(), text);
    }
}
