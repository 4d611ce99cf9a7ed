using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>
/// Something that happened, as it is kept for good. Ids, times and chance were fixed when it was made, so that a replay
/// is identical. Types are only ever added; a changed meaning is a new type with a new number.
/// </summary>
/// <param name="Id">Its own id; what it makes (an entry, a signal) carries the same one.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CalledMyself), "called-myself/1")]
[JsonDerivedType(typeof(CheckedIn), "checked-in/1")]
[JsonDerivedType(typeof(CheckInCorrected), "check-in-corrected/1")]
[JsonDerivedType(typeof(CheckInRemoved), "check-in-removed/1")]
[JsonDerivedType(typeof(NotedSharing), "noted-sharing/1")]
[JsonDerivedType(typeof(PersonKeyKept), "person-key-kept/1")]
[JsonDerivedType(typeof(BondKept), "bond-kept/1")]
[JsonDerivedType(typeof(BondPutAway), "bond-put-away/1")]
[JsonDerivedType(typeof(SettingChosen), "setting-chosen/1")]
[JsonDerivedType(typeof(Introduced), "introduced/1")]
[JsonDerivedType(typeof(CheckInShared), "check-in-shared/1")]
[JsonDerivedType(typeof(TakenBack), "taken-back/1")]
[JsonDerivedType(typeof(SignalGiven), "signal-given/1")]
[JsonDerivedType(typeof(SignalAnswered), "signal-answered/1")]
[JsonDerivedType(typeof(WarmWordSaid), "warm-word-said/1")]
[JsonDerivedType(typeof(HandHeldOut), "hand-held-out/1")]
[JsonDerivedType(typeof(HandAnswered), "hand-answered/1")]
[JsonDerivedType(typeof(PauseTaken), "pause-taken/1")]
[JsonDerivedType(typeof(CameBack), "came-back/1")]
[JsonDerivedType(typeof(SaidGoodbye), "said-goodbye/1")]
[JsonDerivedType(typeof(OurDaysWished), "our-days-wished/1")]
[JsonDerivedType(typeof(NoteWritten), "note-written/1")]
[JsonDerivedType(typeof(NoteChanged), "note-changed/1")]
[JsonDerivedType(typeof(NoteRemoved), "note-removed/1")]
[JsonDerivedType(typeof(NotePutAway), "note-put-away/1")]
[JsonDerivedType(typeof(NoteShared), "note-shared/1")]
[JsonDerivedType(typeof(NoteAnswered), "note-answered/1")]
[JsonDerivedType(typeof(BenchTaken), "bench-taken/1")]
[JsonDerivedType(typeof(BenchLengthened), "bench-lengthened/1")]
[JsonDerivedType(typeof(BenchLeft), "bench-left/1")]
[JsonDerivedType(typeof(WeekGiven), "week-given/1")]
[JsonDerivedType(typeof(WeekProposed), "week-proposed/1")]
[JsonDerivedType(typeof(WeekAnswered), "week-answered/1")]
[JsonDerivedType(typeof(WeekAnswerAnnounced), "week-answer-announced/1")]
[JsonDerivedType(typeof(NotToday), "not-today/1")]
[JsonDerivedType(typeof(EarlierWeeksLeft), "earlier-weeks-left/1")]
[JsonDerivedType(typeof(WeekLookedBackOn), "week-looked-back-on/1")]
[JsonDerivedType(typeof(WeekThoughtOut), "week-thought-out/1")]
[JsonDerivedType(typeof(NotedOwnTime), "noted-own-time/1")]
[JsonDerivedType(typeof(WeekUnresolved), "week-unresolved/1")]
[JsonDerivedType(typeof(FeltLikeATeam), "felt-like-a-team/1")]
public abstract record Event(EntryId Id);
