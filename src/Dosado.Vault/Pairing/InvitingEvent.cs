namespace Dosado.Vault;

/// <summary>What can happen to an invitation.</summary>
internal abstract record InvitingEvent
{
    private InvitingEvent()
    {
    }

    public sealed record AnswersSeen(SixWords Words, bool Several) : InvitingEvent;

    /// <summary>The person said that the words are the same.</summary>
    public sealed record Confirmed(PairingPurpose Purpose, PublicKey Person) : InvitingEvent;

    /// <summary>The person said that the words are not the same.</summary>
    public sealed record Denied : InvitingEvent;

    public sealed record Admitted : InvitingEvent;

    public sealed record SecretLies : InvitingEvent;

    public sealed record Cancelled : InvitingEvent;

    /// <summary>The meeting place is no longer there.</summary>
    public sealed record PlaceGone : InvitingEvent;

    public sealed record DayPassed : InvitingEvent;
}
