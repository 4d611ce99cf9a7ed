using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>
/// What the other's device may be told of (ADR 0011): words that were meant for the other. Not what is taken back, opened,
/// moved or ended; not a wish said again while it is open; nothing while the other is in the room they asked for (M101).
/// </summary>
internal static class WorthTelling
{
    /// <summary>Whether one of these, about to be said by me, is.</summary>
    public static bool Any(BondState before, PersonId me, IEnumerable<Event> said) =>
        !before.People.Keys.Any(person => person != me && IsInRoom(before, person))
        && said.Any(one => Is(before, me, one));

    /// <summary>From asking for room, or sitting out, until that is taken back.</summary>
    public static bool IsInRoom(BondState state, PersonId person) =>
        state.Benches.Now.ContainsKey(person)
        || state.Signals.Exists(s => s.Author == person && s.Given.Kind == NeedKind.Space);

    private static bool Is(BondState before, PersonId me, Event said) => said switch
    {
        SignalGiven signal => !before.Signals.Exists(s =>
            s.Author == me && s.Given.Kind == signal.Kind && s.Answers.IsEmpty),
        SignalAnswered or WarmWordSaid or HandHeldOut or HandAnswered or WayBackOffered => true,
        CheckInShared or NoteShared or NoteAnswered or LetterSent or LetterAnswered => true,
        AgreementOffered or AgreementAnswered or WeekGiven or WeekProposed or WeekAnswered => true,
        AboveLineShared or BelowLineShared or OtherWayShared or StepsShared or StepsAnswered or TurnOffered => true,
        _ => false,
    };
}
