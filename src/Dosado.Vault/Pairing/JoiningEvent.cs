namespace Dosado.Vault;

/// <summary>What can happen to a joining.</summary>
internal abstract record JoiningEvent
{
    private JoiningEvent()
    {
    }

    public sealed record OfferSeen(PairingPurpose Purpose, DateTimeOffset Expires) : JoiningEvent;

    /// <summary>The person wants to join.</summary>
    public sealed record Accepted : JoiningEvent;

    public sealed record AnswerLies(SixWords Words) : JoiningEvent;

    /// <summary>The person said that the words are the same.</summary>
    public sealed record WordsConfirmed : JoiningEvent;

    /// <summary>The person said that the words are not the same.</summary>
    public sealed record Denied : JoiningEvent;

    public sealed record SecretOpened(JoiningState Joined) : JoiningEvent;

    public sealed record SomebodyElseFirst : JoiningEvent;

    public sealed record Cancelled : JoiningEvent;

    /// <summary>The meeting place is no longer there.</summary>
    public sealed record PlaceGone : JoiningEvent;

    public sealed record FalseThings : JoiningEvent;

    public sealed record DayPassed : JoiningEvent;
}
