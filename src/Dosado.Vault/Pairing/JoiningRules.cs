namespace Dosado.Vault;

/// <summary>
/// The joining side as a table: state and event give the next state; whatever is not named changes nothing. There is no
/// way in but through the person's own confirmation.
/// </summary>
internal static class JoiningRules
{
    public static JoiningState Next(JoiningState state, JoiningEvent happened) => (state, happened) switch
    {
        (JoiningState.JoinedBond or JoiningState.JoinedOwnSpace or JoiningState.JoinedHelper or JoiningState.Ended, _) => state,
        (JoiningState.Looking, JoiningEvent.OfferSeen seen) => new JoiningState.Offered(seen.Purpose, seen.Expires),
        (JoiningState.Offered, JoiningEvent.Accepted) => new JoiningState.Answering(),
        (JoiningState.Answering, JoiningEvent.AnswerLies lies) => new JoiningState.Comparing(lies.Words),
        (JoiningState.Comparing now, JoiningEvent.WordsConfirmed) => new JoiningState.Confirmed(now.Words),
        (JoiningState.Comparing or JoiningState.Confirmed, JoiningEvent.Denied) =>
            new JoiningState.Ended(PairingEnd.WordsDiffer),
        (JoiningState.Confirmed, JoiningEvent.SecretOpened opened) => opened.Joined,
        (_, JoiningEvent.SomebodyElseFirst) => new JoiningState.Ended(PairingEnd.AlreadyUsed),
        (_, JoiningEvent.Cancelled) => new JoiningState.Ended(PairingEnd.Cancelled),
        (_, JoiningEvent.PlaceGone) => new JoiningState.Ended(PairingEnd.Gone),
        (_, JoiningEvent.FalseThings) => new JoiningState.Ended(PairingEnd.NotGenuine),
        (_, JoiningEvent.DayPassed) => new JoiningState.Ended(PairingEnd.Expired),
        _ => state,
    };
}
