using Dosado.Sync;

namespace Dosado.Vault.Tests.Pairing;

/// <summary>A founder with a bond of two envelopes at a relay, and the device of the one who is to join.</summary>
internal sealed class Meeting
{
    private Meeting(MemoryRelay relay, Invite invite, SigningKey joiner) =>
        (Relay, Invite, Joiner) = (relay, invite, joiner);

    public MemoryRelay Relay { get; }

    public Invite Invite { get; }

    public SigningKey Joiner { get; }

    public SpaceKeys Bond => Invite.Space.ToKeys();

    public static async Task<Meeting> Of(PairingPurpose purpose = PairingPurpose.Partner)
    {
        var relay = new MemoryRelay();
        var secret = SpaceSecret.Make(Some.Crypto);
        var device = await Some.Device();
        var person = await Some.Crypto.MakePersonKeyAsync(Some.Never);
        var keys = secret.ToKeys();
        await relay.CreateSpaceAsync(keys.ToNewSpace(null, ""), Some.Never);
        using var seal = await SpaceSeal.ForAsync(Some.Crypto, keys.Reading, device, Some.Never);
        var certificate = await person.CertifyAsync(Some.Crypto, keys.Id, device.Public, Some.Never);
        Envelope[] envelopes =
        [
            await SealAsync(Some.Inside(device.Device, certificate.ToBytes()) with { Kind = InsideKind.Certificate }),
            await SealAsync(Some.Inside(device.Device, 1)),
            await SealAsync(Some.Inside(device.Device, 2)),
        ];
        var head = Granted(await relay.AppendAsync(keys.Id, keys.Write, envelopes, null, Some.Never));
        return new(relay, new(purpose, secret, head, certificate, device), await Some.Device());

        async Task<Envelope> SealAsync(Inside inside) => await seal.SealAsync(seal.NewId(), inside, Some.Never);
    }

    public async Task<Inviting> Inviting() =>
        Granted(await Vault.Inviting.MakeAsync(Some.Crypto, Relay, Invite, Some.Monday, Some.Never));

    public async Task<Joining> Joining(Inviting inviting) => await Joining(inviting.Code, Joiner, Relay);

    public static async Task<Joining> Joining(InvitationCode code, SigningKey device, IRelay relay) =>
        await Vault.Joining.BeginAsync(Some.Crypto, relay, device, new(code.Bytes.Span), Some.Never);

    /// <summary>As far as both screens show words.</summary>
    public async Task<(Inviting Inviting, Joining Joining)> UntilWords()
    {
        var inviting = await Inviting();
        var joining = await Joining(inviting);
        await joining.Answer();
        await inviting.Step();
        return (inviting, joining);
    }

    /// <summary>As far as both have said that the words are the same and the second person is admitted.</summary>
    public async Task<(Inviting Inviting, Joining Joining)> UntilAdmitted()
    {
        var (inviting, joining) = await UntilWords();
        joining.Confirm();
        inviting.Confirm();
        inviting.Admitted();
        await inviting.Step();
        return (inviting, joining);
    }

    public static T Granted<T>(RelayAnswer<T> answer) => answer.ShouldBeOfType<RelayAnswer<T>.Granted>().Value;
}

internal static class Steps
{
    public static async Task<InvitingState> Step(this Inviting inviting) =>
        Meeting.Granted(await inviting.StepAsync(Some.Monday.AddMinutes(5), Some.Never));

    public static async Task<JoiningState> Step(this Joining joining) =>
        Meeting.Granted(await joining.StepAsync(Some.Monday.AddMinutes(5), Some.Never));

    /// <summary>Reads the offer, accepts and leaves the answer.</summary>
    public static async Task<JoiningState> Answer(this Joining joining)
    {
        await joining.Step();
        await joining.AcceptAsync(Some.Never);
        return await joining.Step();
    }
}
