using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests.Pairing;

/// <summary>Laws of the two tables, over every sequence of events.</summary>
public class RulesTests
{
    private static readonly SixWords Words = SixWords.FromBytes(new byte[9]);
    private static readonly PublicKey Person = new(new byte[65]);

    private static readonly InvitingEvent[] Events =
    [
        new InvitingEvent.AnswersSeen(Words, false), new InvitingEvent.Confirmed(PairingPurpose.Partner, Person),
        new InvitingEvent.Denied(), new InvitingEvent.Admitted(), new InvitingEvent.SecretLies(),
        new InvitingEvent.Cancelled(), new InvitingEvent.PlaceGone(), new InvitingEvent.DayPassed(),
    ];

    private static readonly JoiningEvent[] JoiningEvents =
    [
        new JoiningEvent.OfferSeen(PairingPurpose.Partner, Some.Monday), new JoiningEvent.Accepted(),
        new JoiningEvent.AnswerLies(Words), new JoiningEvent.WordsConfirmed(), new JoiningEvent.Denied(),
        new JoiningEvent.SecretOpened(new JoiningState.JoinedOwnSpace(SpaceSecret.Make(Some.Crypto))),
        new JoiningEvent.SomebodyElseFirst(), new JoiningEvent.PlaceGone(), new JoiningEvent.DayPassed(),
    ];

    [Fact]
    public void Nothing_is_left_for_anybody_unless_the_words_were_confirmed() => Some.Law(
        Gen.Elements(Events).ListOf().ToArbitrary(),
        events => events.Any(happened => happened is InvitingEvent.Confirmed)
            || events.Aggregate((InvitingState)new InvitingState.Waiting(), InvitingRules.Next)
                is not (InvitingState.Admitting or InvitingState.Leaving or InvitingState.Left));

    [Fact]
    public void Nobody_is_in_unless_their_own_person_confirmed_after_seeing_words() => Some.Law(
        Gen.Elements(JoiningEvents).ListOf().ToArbitrary(),
        events =>
        {
            var seen = events.ToList().FindIndex(happened => happened is JoiningEvent.AnswerLies);
            var confirmed = events.ToList().FindLastIndex(happened => happened is JoiningEvent.WordsConfirmed);
            return (seen >= 0 && confirmed > seen)
                || events.Aggregate((JoiningState)new JoiningState.Looking(), JoiningRules.Next)
                    is not JoiningState.JoinedOwnSpace;
        });

    [Fact]
    public void What_has_ended_stays_ended() => Some.Law(
        Gen.Elements(Events).ListOf().ToArbitrary(),
        events => events.Aggregate((InvitingState)new InvitingState.Ended(PairingEnd.WordsDiffer), InvitingRules.Next)
            == new InvitingState.Ended(PairingEnd.WordsDiffer));
}
