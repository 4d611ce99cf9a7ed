namespace Dosado.Vault;

/// <summary>What the joining side makes once its person has accepted.</summary>
internal sealed record Joiner(PersonKey Person, AgreementKey Ephemeral, PairingAnswer Answer, Handshake Handshake)
    : IDisposable
{
    /// <summary>New keys and the answer with them; null when the offer's key is not a point of the curve.</summary>
    public static async ValueTask<Joiner?> FindAsync(
        IPlatformCrypto crypto,
        InvitationCode code,
        PairingOffer offer,
        SigningKey device,
        CancellationToken cancel)
    {
        var person = await crypto.MakePersonKeyAsync(cancel);
        var ephemeral = await crypto.MakeAgreementKeyAsync(cancel);
        var certificate = await person.CertifyAsync(crypto, offer.Space, device.Public, cancel);
        return await FindAsync(crypto, code, offer, person, ephemeral, new(certificate, ephemeral.Public), cancel);
    }

    /// <summary>The same with keys that were made before.</summary>
    public static async ValueTask<Joiner?> FindAsync(
        IPlatformCrypto crypto,
        InvitationCode code,
        PairingOffer offer,
        PersonKey person,
        AgreementKey ephemeral,
        PairingAnswer answer,
        CancellationToken cancel) =>
        await Handshake.FindAsync(crypto, code, ephemeral, offer, answer, cancel) is { } handshake
            ? new(person, ephemeral, answer, handshake)
            : null;

    public void Dispose()
    {
        Ephemeral.Dispose();
        Handshake.Key.Dispose();
    }
}
