namespace Dosado.Vault;

/// <summary>
/// The inviting side as a table: state and event give the next state; whatever is not named changes nothing. There is no
/// way to <c>Leaving</c> or <c>Left</c> but through <c>Confirmed</c>.
/// </summary>
internal static class InvitingRules
{
    public static InvitingState Next(InvitingState state, InvitingEvent happened) => (state, happened) switch
    {
        (InvitingState.Left or InvitingState.Ended, _) => state,
        (InvitingState.Waiting, InvitingEvent.AnswersSeen seen) => new InvitingState.Comparing(seen.Words, seen.Several),
        (InvitingState.Comparing now, InvitingEvent.AnswersSeen seen) when seen.Words == now.Words =>
            now with { OthersAnswered = now.OthersAnswered || seen.Several },
        (InvitingState.Comparing, InvitingEvent.Confirmed { Purpose: PairingPurpose.OwnDevice or PairingPurpose.Helper }) =>
            new InvitingState.Leaving(),
        (InvitingState.Comparing, InvitingEvent.Confirmed confirmed) => new InvitingState.Admitting(confirmed.Person),
        (InvitingState.Comparing, InvitingEvent.Denied) => new InvitingState.Ended(PairingEnd.WordsDiffer),
        (InvitingState.Admitting, InvitingEvent.Admitted) => new InvitingState.Leaving(),
        (InvitingState.Leaving, InvitingEvent.SecretLies) => new InvitingState.Left(),
        (_, InvitingEvent.Cancelled) => new InvitingState.Ended(PairingEnd.Cancelled),
        (_, InvitingEvent.PlaceGone) => new InvitingState.Ended(PairingEnd.Gone),
        (_, InvitingEvent.DayPassed) => new InvitingState.Ended(PairingEnd.Expired),
        _ => state,
    };
}
