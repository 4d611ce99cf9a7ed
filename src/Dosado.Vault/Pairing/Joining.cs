using System.Diagnostics;

namespace Dosado.Vault;

/// <summary>
/// The joining device's side of a pairing. Step it while it is on screen; keep <see cref="ToBytes"/> in the sealed store
/// after every change, so that a reload goes on where it was.
/// <code>
/// Looking -> Offered -> (AcceptAsync) -> Answering -> Comparing -> (Confirm) -> Confirmed -> JoinedBond | JoinedOwnSpace | JoinedHelper
///                                                         \-> (DenyAsync) -> Ended          anything may end
/// </code>
/// Looking and Offered send nothing: whoever says "not for me" leaves no trace but having read.
/// </summary>
public sealed class Joining : IDisposable
{
    private readonly IPlatformCrypto _crypto;
    private readonly IRelay _relay;
    private readonly SigningKey _device;
    private readonly InvitationCode _code;
    private readonly MeetingPlace _place;
    private PairingOffer? _offer;
    private Joiner? _joiner;

    private Joining(
        IPlatformCrypto crypto,
        IRelay relay,
        SigningKey device,
        InvitationCode code,
        MeetingPlace place) =>
        (_crypto, _relay, _device, _code, _place) = (crypto, relay, device, code, place);

    /// <summary>Where it stands.</summary>
    public JoiningState State { get; private set; } = new JoiningState.Looking();

    /// <summary>Begins with a code that was read; sends nothing.</summary>
    /// <param name="crypto">The machine's cryptography.</param>
    /// <param name="relay">Where the invitation lies.</param>
    /// <param name="device">This device's key.</param>
    /// <param name="code">The code; disposed with this.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public static async ValueTask<Joining> BeginAsync(
        IPlatformCrypto crypto,
        IRelay relay,
        SigningKey device,
        InvitationCode code,
        CancellationToken cancel) =>
        new(crypto, relay, device, code, await MeetingPlace.OfAsync(crypto, relay, code, device, cancel));

    /// <summary>Goes on after a reload.</summary>
    /// <param name="crypto">The machine's cryptography.</param>
    /// <param name="relay">Where the invitation lies.</param>
    /// <param name="device">This device's key.</param>
    /// <param name="kept">What <see cref="ToBytes"/> gave.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="InvalidDataException">The bytes are not a joining's.</exception>
    public static async ValueTask<Joining> ResumeAsync(
        IPlatformCrypto crypto,
        IRelay relay,
        SigningKey device,
        ReadOnlyMemory<byte> kept,
        CancellationToken cancel)
    {
        var fields = Fields.Split(kept, 6);
        var joining = await BeginAsync(crypto, relay, device, new(fields[1].Span), cancel);
        if (PairingOffer.TryRead(fields[2], out joining._offer) && PairingAnswer.TryRead(fields[5], out var answer))
        {
            joining._joiner = await Joiner.FindAsync(
                crypto, joining._code, joining._offer, new(fields[3].Span), new(fields[4].Span), answer, cancel);
        }

        joining.State = JoiningStage.Read(fields[0].ToArray(), joining._offer, joining._joiner?.Handshake.Words);
        return joining;
    }

    /// <summary>
    /// Looks at the relay and goes as far as it can; the same state again is an answer, too. Refused and Unreachable mean
    /// that nothing changed: try later.
    /// </summary>
    public async ValueTask<RelayAnswer<JoiningState>> StepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (IsOver)
        {
            return Now();
        }

        var read = await _place.ReadAsync(cancel);
        if (read is not RelayAnswer<MeetingLog>.Granted { Value: var log })
        {
            return read.As<MeetingLog, JoiningState>();
        }

        Notice(log, now);
        return State switch
        {
            JoiningState.Answering => await AnswerAsync(log, cancel),
            JoiningState.Confirmed => await OpenAsync(log, cancel),
            _ => Now(),
        };
    }

    /// <summary>The person wants to join. The answer goes out with the next step.</summary>
    /// <exception cref="InvalidOperationException">No offer has been read.</exception>
    public async ValueTask<JoiningState> AcceptAsync(CancellationToken cancel)
    {
        var offer = _offer ?? throw new InvalidOperationException("no offer has been read");
        if (State is not JoiningState.Offered)
        {
            return State;
        }

        _joiner = await Joiner.FindAsync(_crypto, _code, offer, _device, cancel);
        return Happened(_joiner is null ? new JoiningEvent.FalseThings() : new JoiningEvent.Accepted());
    }

    /// <summary>The person says that both screens show the same words.</summary>
    public JoiningState Confirm() => Happened(new JoiningEvent.WordsConfirmed());

    /// <summary>The person says that the words are not the same: it ends, and the invitation with it.</summary>
    public async ValueTask<JoiningState> DenyAsync(CancellationToken cancel)
    {
        if (Happened(new JoiningEvent.Denied()) is JoiningState.Ended)
        {
            await _place.CloseAsync(cancel);
        }

        return State;
    }

    /// <summary>"Not for me": ends here and sends nothing.</summary>
    public JoiningState Cancel() => Happened(new JoiningEvent.Cancelled());

    /// <summary>Once the secret is kept: deletes the meeting place. If nobody hears it, it expires by itself.</summary>
    public ValueTask FinishAsync(CancellationToken cancel) =>
        State is JoiningState.JoinedBond or JoiningState.JoinedOwnSpace or JoiningState.JoinedHelper ? _place.CloseAsync(cancel) : default;

    /// <summary>
    /// All of it, secrets included, for the sealed store. A joining that is through is kept as confirmed: until
    /// <see cref="FinishAsync"/> the secret can be fetched again.
    /// </summary>
    public byte[] ToBytes() => Fields.Join(
        JoiningStage.ToBytes(State),
        _code.Bytes,
        _offer?.ToBytes() ?? [],
        _joiner?.Person.Bytes ?? default,
        _joiner?.Ephemeral.Bytes ?? default,
        _joiner?.Answer.ToBytes() ?? []);

    /// <summary>Forgets the keys of this pairing, not what was joined.</summary>
    public void Dispose()
    {
        _code.Dispose();
        _joiner?.Dispose();
        _place.Dispose();
    }

    private bool IsOver =>
        State is JoiningState.JoinedBond or JoiningState.JoinedOwnSpace or JoiningState.JoinedHelper or JoiningState.Ended;

    /// <summary>What the log alone tells: whether the place, the day and the turn are still ours.</summary>
    private void Notice(MeetingLog log, DateTimeOffset now)
    {
        _offer ??= log.Offer;
        if (_offer is { } offer && now >= offer.Expires)
        {
            Happened(new JoiningEvent.DayPassed());
        }
        else if (!log.IsThere)
        {
            Happened(new JoiningEvent.PlaceGone());
        }
        else if (log.Answers is [var first, ..] && _joiner?.Answer.IsSame(first) != true)
        {
            Happened(new JoiningEvent.SomebodyElseFirst());
        }
        else if (_offer is { } seen)
        {
            Happened(new JoiningEvent.OfferSeen(seen.Purpose, seen.Expires));
        }
    }

    private async ValueTask<RelayAnswer<JoiningState>> AnswerAsync(MeetingLog log, CancellationToken cancel)
    {
        var joiner = _joiner ?? throw new UnreachableException();
        if (log.Answers.Count == 0
            && await _place.LeaveAsync(joiner.Answer.ToBytes(), cancel) is var left and not RelayAnswer<LogHead>.Granted)
        {
            return left.As<LogHead, JoiningState>();
        }

        Happened(new JoiningEvent.AnswerLies(joiner.Handshake.Words));
        return Now();
    }

    private async ValueTask<RelayAnswer<JoiningState>> OpenAsync(MeetingLog log, CancellationToken cancel)
    {
        var (offer, joiner) = (_offer!, _joiner!);
        foreach (var handed in log.Secrets)
        {
            if (await handed.OpenAsync(_crypto, joiner.Handshake, cancel) is { } left)
            {
                return await EnterAsync(offer, joiner, left, cancel);
            }
        }

        return Now();
    }

    private async ValueTask<RelayAnswer<JoiningState>> EnterAsync(
        PairingOffer offer,
        Joiner joiner,
        byte[] left,
        CancellationToken cancel)
    {
        if (left.Length != (offer.Purpose == PairingPurpose.Helper ? ReadingKeys.HandedSize : SpaceSecret.Size))
        {
            Happened(new JoiningEvent.FalseThings());
            return Now();
        }

        var joined = JoinedWith(offer, joiner, left);
        var passes = await SpaceCheck.PassesAsync(_relay, joined.Keys, offer, cancel);
        if (passes is not RelayAnswer<bool>.Granted { Value: var genuine })
        {
            return passes.As<bool, JoiningState>();
        }

        Happened(genuine
            ? new JoiningEvent.SecretOpened(joined.State)
            : new JoiningEvent.FalseThings());
        return Now();
    }

    private static (JoiningState State, ReadingKeys Keys) JoinedWith(PairingOffer offer, Joiner joiner, byte[] left)
    {
        if (offer.Purpose == PairingPurpose.Helper)
        {
            var keys = ReadingKeys.From(offer.Space, left);
            return (new JoiningState.JoinedHelper(keys, offer.Certificate.Person), keys);
        }

        var secret = SpaceSecret.Take(left);
        return (JoinedWith(offer, joiner, secret), secret.ToKeys().Reading);
    }

    private static JoiningState JoinedWith(PairingOffer offer, Joiner joiner, SpaceSecret secret) =>
        offer.Purpose switch
        {
            PairingPurpose.OwnDevice => new JoiningState.JoinedOwnSpace(secret),
            PairingPurpose.Partner => new JoiningState.JoinedBond(
                secret,
                joiner.Person,
                joiner.Answer.Certificate,
                offer.Certificate.Person,
                offer.Ticket),
            _ => throw new UnreachableException(),
        };

    private JoiningState Happened(JoiningEvent happened) => State = JoiningRules.Next(State, happened);

    private RelayAnswer<JoiningState>.Granted Now() => new(State);
}
