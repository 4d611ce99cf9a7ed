using System.Diagnostics;

namespace Dosado.Vault;

/// <summary>
/// The inviting device's side of a pairing. Step it while the invitation is on screen and whenever the app has time;
/// keep <see cref="ToBytes"/> in the sealed store after every change, so that a reload goes on where it was.
/// <code>
/// Waiting -> Comparing -> (Confirm) -> Admitting -> (Admitted) -> Leaving -> Left
///                \-> (DenyAsync) -> Ended          own devices and helpers skip Admitting; anything may end
/// </code>
/// </summary>
public sealed class Inviting : IDisposable
{
    private readonly IPlatformCrypto _crypto;
    private readonly Invite _invite;
    private readonly AgreementKey _own;
    private readonly PairingOffer _offer;
    private readonly MeetingPlace _place;
    private PairingAnswer? _answer;
    private Handshake? _handshake;

    private Inviting(
        IPlatformCrypto crypto,
        Invite invite,
        InvitationCode code,
        AgreementKey own,
        PairingOffer offer,
        MeetingPlace place) =>
        (_crypto, _invite, Code, _own, _offer, _place) = (crypto, invite, code, own, offer, place);

    /// <summary>Where it stands.</summary>
    public InvitingState State { get; private set; } = new InvitingState.Waiting();

    /// <summary>For the link, the QR and the typed form.</summary>
    public InvitationCode Code { get; }

    /// <summary>Until when somebody can join: a day from when it was made.</summary>
    public DateTimeOffset Expires => _offer.Expires;

    /// <summary>Makes an invitation and leaves the offer at the relay; nothing is kept when the relay does not answer.</summary>
    public static async ValueTask<RelayAnswer<Inviting>> MakeAsync(
        IPlatformCrypto crypto,
        IRelay relay,
        Invite invite,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        var keys = invite.Space.ToKeys();
        var forPlace = await relay.IssueTicketAsync(keys.Id, keys.Write, cancel);
        var forJoiner = invite.Purpose == PairingPurpose.Partner
            ? await relay.IssueTicketAsync(keys.Id, keys.Write, cancel)
            : new RelayAnswer<string>.Granted("");
        return (forPlace, forJoiner) switch
        {
            (RelayAnswer<string>.Granted place, RelayAnswer<string>.Granted joiner) =>
                await OpenAsync(crypto, relay, invite, place.Value, joiner.Value, now, cancel),
            (RelayAnswer<string>.Granted, _) => forJoiner.As<string, Inviting>(),
            _ => forPlace.As<string, Inviting>(),
        };
    }

    /// <summary>Goes on after a reload.</summary>
    /// <param name="crypto">The machine's cryptography.</param>
    /// <param name="relay">Where the offer lies.</param>
    /// <param name="invite">What it was made with.</param>
    /// <param name="kept">What <see cref="ToBytes"/> gave.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="InvalidDataException">The bytes are not an invitation's.</exception>
    public static async ValueTask<Inviting> ResumeAsync(
        IPlatformCrypto crypto,
        IRelay relay,
        Invite invite,
        ReadOnlyMemory<byte> kept,
        CancellationToken cancel)
    {
        var fields = Fields.Split(kept, 5);
        var code = new InvitationCode(fields[1].Span);
        if (!PairingOffer.TryRead(fields[3], out var offer))
        {
            throw new InvalidDataException("what was kept of an invitation cannot be read");
        }

        var place = await MeetingPlace.OfAsync(crypto, relay, code, invite.Device, cancel);
        var inviting = new Inviting(crypto, invite, code, new(fields[2].Span), offer, place);
        await inviting.RecallAsync(fields[0].ToArray(), fields[4], cancel);
        return inviting;
    }

    /// <summary>
    /// Looks at the relay and goes as far as it can; the same state again is an answer, too. Refused and Unreachable mean
    /// that nothing changed: try later.
    /// </summary>
    public async ValueTask<RelayAnswer<InvitingState>> StepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (State is not (InvitingState.Left or InvitingState.Ended) && now >= Expires)
        {
            Happened(new InvitingEvent.DayPassed());
        }

        return State switch
        {
            InvitingState.Waiting or InvitingState.Comparing => await LookAsync(cancel),
            InvitingState.Leaving => await LeaveAsync(cancel),
            _ => Now(),
        };
    }

    /// <summary>The person says that both screens show the same words.</summary>
    /// <exception cref="InvalidOperationException">There are no words to compare.</exception>
    public InvitingState Confirm()
    {
        var answer = _answer ?? throw new InvalidOperationException("nobody has answered");
        return Happened(new InvitingEvent.Confirmed(_offer.Purpose, answer.Certificate.Person));
    }

    /// <summary>The relay has acknowledged the Admission envelope in the bond: now the secret may be left.</summary>
    public InvitingState Admitted() => Happened(new InvitingEvent.Admitted());

    /// <summary>The person says that the words are not the same: it ends, and nobody has learnt the secret.</summary>
    public ValueTask<InvitingState> DenyAsync(CancellationToken cancel) =>
        EndAsync(new InvitingEvent.Denied(), cancel);

    /// <summary>The person does not want to invite any more.</summary>
    public ValueTask<InvitingState> CancelAsync(CancellationToken cancel) =>
        EndAsync(new InvitingEvent.Cancelled(), cancel);

    /// <summary>All of it, secrets included, for the sealed store.</summary>
    public byte[] ToBytes() => Fields.Join(
        InvitingStage.ToBytes(State),
        Code.Bytes,
        _own.Bytes,
        _offer.ToBytes(),
        _answer?.ToBytes() ?? []);

    /// <summary>Forgets the keys of this pairing.</summary>
    public void Dispose()
    {
        Code.Dispose();
        _own.Dispose();
        _handshake?.Key.Dispose();
        _place.Dispose();
    }

    private static async ValueTask<RelayAnswer<Inviting>> OpenAsync(
        IPlatformCrypto crypto,
        IRelay relay,
        Invite invite,
        string placeTicket,
        string joinerTicket,
        DateTimeOffset now,
        CancellationToken cancel)
    {
        var code = InvitationCode.Make(crypto);
        var own = await crypto.MakeAgreementKeyAsync(cancel);
        var offer = new PairingOffer(
            invite.Purpose,
            invite.Space.ToKeys().Id,
            invite.Head,
            invite.Certificate,
            own.Public,
            DateTimeOffset.FromUnixTimeSeconds((now + MeetingPlace.Lifetime).ToUnixTimeSeconds()),
            joinerTicket);
        var place = await MeetingPlace.OfAsync(crypto, relay, code, invite.Device, cancel);
        if (await place.OpenAsync(placeTicket, cancel) is var opened and not RelayAnswer<Done>.Granted)
        {
            return opened.As<Done, Inviting>();
        }

        return await place.LeaveAsync(offer.ToBytes(), cancel) is var left and not RelayAnswer<LogHead>.Granted
            ? left.As<LogHead, Inviting>()
            : new RelayAnswer<Inviting>.Granted(new(crypto, invite, code, own, offer, place));
    }

    private async ValueTask RecallAsync(byte[] stage, ReadOnlyMemory<byte> answer, CancellationToken cancel)
    {
        if (PairingAnswer.TryRead(answer, out _answer))
        {
            _handshake = await ShakeHandsAsync(_answer, cancel);
        }

        State = InvitingStage.Read(stage, _handshake?.Words, _answer?.Certificate.Person);
    }

    private async ValueTask<RelayAnswer<InvitingState>> LookAsync(CancellationToken cancel)
    {
        var read = await _place.ReadAsync(cancel);
        if (read is not RelayAnswer<MeetingLog>.Granted { Value: var log })
        {
            return read.As<MeetingLog, InvitingState>();
        }

        if (!log.IsThere)
        {
            Happened(new InvitingEvent.PlaceGone());
        }
        else
        {
            await ChooseAsync(log.Answers, cancel);
        }

        return Now();
    }

    /// <summary>The first answer that holds is the one, for good: a later one cannot take its place.</summary>
    private async ValueTask ChooseAsync(IReadOnlyList<PairingAnswer> answers, CancellationToken cancel)
    {
        for (var i = 0; _handshake is null && i < answers.Count; i++)
        {
            _handshake = await ShakeHandsAsync(answers[i], cancel);
            _answer = _handshake is null ? null : answers[i];
        }

        if (_handshake is not null)
        {
            Happened(new InvitingEvent.AnswersSeen(_handshake.Words, answers.Count > 1));
        }
    }

    private async ValueTask<RelayAnswer<InvitingState>> LeaveAsync(CancellationToken cancel)
    {
        var handshake = _handshake ?? throw new UnreachableException();
        var secret = await HandedSecret.SealAsync(_crypto, handshake, _invite.ToHandOver(), cancel);
        var left = await _place.LeaveAsync(secret.ToBytes(), cancel);
        switch (left)
        {
            case RelayAnswer<LogHead>.Granted:
                Happened(new InvitingEvent.SecretLies());
                return Now();
            case RelayAnswer<LogHead>.Refused { Reason: Refusal.NoSuchSpace or Refusal.Deleted }:
                Happened(new InvitingEvent.PlaceGone());
                return Now();
            default:
                return left.As<LogHead, InvitingState>();
        }
    }

    private ValueTask<Handshake?> ShakeHandsAsync(PairingAnswer answer, CancellationToken cancel) =>
        Handshake.FindAsync(_crypto, Code, _own, _offer, answer, cancel);

    private async ValueTask<InvitingState> EndAsync(InvitingEvent end, CancellationToken cancel)
    {
        if (Happened(end) is InvitingState.Ended)
        {
            await _place.CloseAsync(cancel);
        }

        return State;
    }

    private InvitingState Happened(InvitingEvent happened) => State = InvitingRules.Next(State, happened);

    private RelayAnswer<InvitingState>.Granted Now() => new(State);
}
