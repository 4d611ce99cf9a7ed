namespace Dosado.Vault;

/// <summary>Where a joining stands, on the joining side.</summary>
public abstract record JoiningState
{
    private JoiningState()
    {
    }

    /// <summary>The offer has not been read yet.</summary>
    public sealed record Looking : JoiningState;

    /// <summary>The offer was read. Nothing has been sent; nothing will be, unless the person accepts.</summary>
    /// <param name="Purpose">What it invites to.</param>
    /// <param name="Expires">Until when.</param>
    public sealed record Offered(PairingPurpose Purpose, DateTimeOffset Expires) : JoiningState;

    /// <summary>Accepted; the answer is to be left as soon as the relay answers: the next step tries.</summary>
    public sealed record Answering : JoiningState;

    /// <summary>Compare the words with the person who invited.</summary>
    /// <param name="Words">What the other screen must show as well.</param>
    public sealed record Comparing(SixWords Words) : JoiningState;

    /// <summary>Confirmed here; the other side has not confirmed yet.</summary>
    /// <param name="Words">Still to be shown.</param>
    public sealed record Confirmed(SixWords Words) : JoiningState;

    /// <summary>
    /// In. Keep the secret and the person key in the own space first, then call <see cref="Joining.FinishAsync"/>.
    /// </summary>
    /// <param name="Secret">The bond's.</param>
    /// <param name="Person">This person's key in the bond.</param>
    /// <param name="Certificate">This device's, to be written as its first envelope in the bond.</param>
    /// <param name="Founder">The person who invited.</param>
    /// <param name="Ticket">With which the own space can be created at the same relay; may be empty.</param>
    public sealed record JoinedBond(
        SpaceSecret Secret,
        PersonKey Person,
        Certificate Certificate,
        PublicKey Founder,
        string Ticket) : JoiningState;

    /// <summary>In. The person key that certifies this device lies in the own space's log.</summary>
    /// <param name="Secret">The own space's.</param>
    public sealed record JoinedOwnSpace(SpaceSecret Secret) : JoiningState;

    /// <summary>In, to read and nothing else.</summary>
    /// <param name="Keys">What reads the space.</param>
    /// <param name="Writer">Who hands things over.</param>
    public sealed record JoinedHelper(ReadingKeys Keys, PublicKey Writer) : JoiningState;

    /// <summary>It is over.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Ended(PairingEnd Why) : JoiningState;
}
