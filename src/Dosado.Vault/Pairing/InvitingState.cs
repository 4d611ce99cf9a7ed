namespace Dosado.Vault;

/// <summary>Where an invitation stands, on the inviting side.</summary>
public abstract record InvitingState
{
    private InvitingState()
    {
    }

    /// <summary>The offer lies there; nobody has answered yet.</summary>
    public sealed record Waiting : InvitingState;

    /// <summary>Somebody answered: compare the words with the person whom you invited.</summary>
    /// <param name="Words">What the other screen must show as well.</param>
    /// <param name="OthersAnswered">More than one device answered: somebody else has the invitation.</param>
    public sealed record Comparing(SixWords Words, bool OthersAnswered) : InvitingState;

    /// <summary>
    /// The words are the same. Write the Admission of this person into the bond, see it acknowledged, then call
    /// <see cref="Inviting.Admitted"/>. Never for an own device.
    /// </summary>
    /// <param name="Person">The second person's key: the content of the Admission envelope.</param>
    public sealed record Admitting(PublicKey Person) : InvitingState;

    /// <summary>The secret is to be left as soon as the relay answers; the next step tries.</summary>
    public sealed record Leaving : InvitingState;

    /// <summary>The secret lies there for the other device alone.</summary>
    public sealed record Left : InvitingState;

    /// <summary>It is over.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Ended(PairingEnd Why) : InvitingState;
}
