namespace Dosado.Vault;

/// <summary>
/// The one-time space in which two devices meet; its keys follow from the invitation's code. It is no replicated log:
/// messages are envelopes of kind Event by the device's key, in log order, each read for itself; whatever does not open,
/// is not signed by the device that it names or carries a certificate that does not hold is passed over as if it were
/// not there.
/// </summary>
internal sealed class MeetingPlace : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>More than this is nobody who wants to meet.</summary>
    private const int MaxItems = 256;

    private readonly IRelay _relay;
    private readonly SpaceKeys _keys;
    private readonly SpaceSeal _seal;

    private MeetingPlace(IRelay relay, SpaceKeys keys, SpaceSeal seal) => (_relay, _keys, _seal) = (relay, keys, seal);

    public static async ValueTask<MeetingPlace> OfAsync(
        IPlatformCrypto crypto,
        IRelay relay,
        InvitationCode code,
        SigningKey device,
        CancellationToken cancel)
    {
        using var secret = code.ToInviteSpace();
        var keys = secret.ToKeys();
        return new(relay, keys, await SpaceSeal.ForAsync(crypto, keys.Reading, device, cancel));
    }

    public ValueTask<RelayAnswer<Done>> OpenAsync(string ticket, CancellationToken cancel) =>
        _relay.CreateSpaceAsync(_keys.ToNewSpace(Lifetime, ticket), cancel);

    public async ValueTask<RelayAnswer<LogHead>> LeaveAsync(byte[] message, CancellationToken cancel)
    {
        var inside = new Inside(InsideKind.Event, _seal.Device!.Value, 1, default, LogHead.Empty, message);
        var envelope = await _seal.SealAsync(_seal.NewId(), inside, cancel);
        return await _relay.AppendAsync(_keys.Id, _keys.Write, [envelope], null, cancel);
    }

    public async ValueTask<RelayAnswer<MeetingLog>> ReadAsync(CancellationToken cancel)
    {
        var items = new List<LogItem>();
        while (items.Count < MaxItems)
        {
            var answer = await _relay.ReadAsync(_keys.Id, _keys.Read, (ulong)items.Count, cancel);
            switch (answer)
            {
                case RelayAnswer<LogPage>.Granted { Value.Items: { Count: > 0 } more }:
                    items.AddRange(more);
                    break;
                case RelayAnswer<LogPage>.Granted:
                    return new RelayAnswer<MeetingLog>.Granted(await UnderstandAsync(items, cancel));
                case RelayAnswer<LogPage>.Refused { Reason: Refusal.NoSuchSpace or Refusal.Deleted }:
                    return new RelayAnswer<MeetingLog>.Granted(MeetingLog.NotThere);
                default:
                    return answer.As<LogPage, MeetingLog>();
            }
        }

        return new RelayAnswer<MeetingLog>.Granted(await UnderstandAsync(items, cancel));
    }

    /// <summary>Asks for the space to be deleted; if nobody hears it, it expires by itself.</summary>
    public async ValueTask CloseAsync(CancellationToken cancel) =>
        await _relay.DeleteSpaceAsync(_keys.Id, _keys.Delete, cancel);

    public void Dispose() => _seal.Dispose();

    private async ValueTask<MeetingLog> UnderstandAsync(List<LogItem> items, CancellationToken cancel)
    {
        var envelopes = items.OfType<LogItem.Whole>().Take(MaxItems).Select(item => item.Envelope).ToArray();
        var opened = (await _seal.OpenAsync(envelopes, cancel))
            .OfType<Opening.Opened>()
            .Where(opening => opening.Inside.Kind == InsideKind.Event)
            .ToArray();
        var space = opened.Select(OfferIn).FirstOrDefault(offer => offer is not null)?.Space;
        var log = MeetingLog.Empty;
        foreach (var opening in opened)
        {
            log = log.With(
                await HoldsAsync(opening, OfferIn(opening)?.Certificate, OfferIn(opening)?.Space, cancel) ? OfferIn(opening) : null,
                await HoldsAsync(opening, AnswerIn(opening)?.Certificate, space, cancel) ? AnswerIn(opening) : null,
                HandedSecret.TryRead(opening.Inside.Content, out var secret) ? secret : null);
        }

        return log;
    }

    /// <summary>The device that the message names wrote it, and the person it names vouches for that device.</summary>
    private async ValueTask<bool> HoldsAsync(
        Opening.Opened opening,
        Certificate? certificate,
        SpaceId? space,
        CancellationToken cancel) =>
        certificate is not null
        && space is { } id
        && opening.Inside.Author == certificate.DeviceId
        && (await _seal.VerifyAsync(
            [new(certificate.Device, opening.Message, opening.Signature), certificate.ToClaim(id)],
            cancel)).All(holds => holds);

    private static PairingOffer? OfferIn(Opening.Opened opening) =>
        PairingOffer.TryRead(opening.Inside.Content, out var offer) ? offer : null;

    private static PairingAnswer? AnswerIn(Opening.Opened opening) =>
        PairingAnswer.TryRead(opening.Inside.Content, out var answer) ? answer : null;
}
