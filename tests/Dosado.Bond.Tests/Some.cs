using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Things whose details do not matter, and generators of things whose details must not matter.</summary>
internal static class Some
{
    public static PersonId Robin { get; } = new("a1");

    public static PersonId Kim { get; } = new("b2");

    public static DateOnly Day { get; } = new(2026, 3, 14);

    public static Moment Moment { get; } = new(new(2026, 3, 14, 21, 5, 0, TimeSpan.FromHours(1)), "Europe/Berlin");

    public static Gen<string> Words { get; } =
        Gen.Elements("", "I missed you", "a walk alone did me good", "<b>bold</b>", "ähm 🙂 \u202e", "a\nb");

    public static Gen<Need> Needs { get; } =
        from leaning in Maybe(Gen.Elements(Leaning.More, Leaning.Fine, Leaning.Less))
        from felt in Maybe(Gen.Choose(0, 10).Select(n => new Amount(n)))
        from wanted in Maybe(Gen.Choose(0, 10).Select(n => new Amount(n)))
        select new Need(leaning, felt, wanted);

    public static Gen<CheckIn> CheckIns { get; } =
        from closeness in Needs
        from space in Needs
        from feelings in Gen.SubListOf("fear", "joy", "shame").Select(f => f.Select(n => new Feeling(n, false)))
        from words in Words
        from doubt in Maybe(Gen.Choose(0, 10).Select(n => new Amount(n)))
        select new CheckIn(closeness, space, [.. feelings], words, doubt);

    public static Gen<Note> Notes { get; } =
        from shelf in Gen.Elements("cue-space", "hopes")
        from words in Words
        from amount in Maybe(Gen.Choose(0, 10).Select(n => new Amount(n)))
        from feelings in Gen.SubListOf("fear", "joy").Select(f => f.Select(n => new Feeling(n, false)))
        select new Note(new(shelf), "", [new("words", words), new("weight", "", amount)], [.. feelings]);

    public static Gen<LetterDraft> Drafts { get; } =
        from carries in Maybe(Gen.Elements(NeedKind.Closeness, NeedKind.Space))
        from ticks in Gen.Choose(0, (1 << 18) - 1).Select(n => (DraftTicks)n)
        from soft in Words
        from happened in Words
        from ask in Words
        from beside in Words
        from wish in Gen.Elements(LetterWish.Unsaid, LetterWish.JustRead, LetterWish.TalkTonight)
        select new LetterDraft(ticks, "", "", "", soft, "", happened, ask, beside, wish, carries);

    public static Gen<EntryId> Ids { get; } = Gen.Choose(1, 12).Select(n => Id(n));

    public static Gen<Event> OwnEvents { get; } = Gen.OneOf<Event>(
        SomeReveals.OwnEvents,
        SomePausing.OwnEvents,
        SomeSteps.OwnEvents,
        SomeWeeks.OwnEvents,
        SomeSeats.OwnEvents,
        from id in Ids select (Event)new CalledMyself(id, new("Robin", Hue.Moss)),
        from id in Ids from c in CheckIns select (Event)new CheckedIn(id, Moment, c),
        from id in Ids from e in Ids from c in CheckIns select (Event)new CheckInCorrected(id, e, c),
        from id in Ids from e in Ids select (Event)new CheckInRemoved(id, e),
        from id in Ids from e in Ids from s in Ids select (Event)new NotedSharing(id, e, new("bond"), s),
        from id in Ids select (Event)new PersonKeyKept(id, "a2V5"),
        from id in Ids select (Event)new RecoveryKept(id, "Y29kZQ=="),
        from id in Ids from d in Ids select (Event)new DeviceAdded(id, d.Value, Moment),
        from id in Ids select (Event)new BondKept(id, new("bond"), "c2VjcmV0", "a2V5", "http://localhost:8080/"),
        from id in Ids select (Event)new BondPutAway(id, new("bond")),
        from id in Ids from w in Words select (Event)new SettingChosen(id, "fold", w),
        CycleGens.OwnEvents,
        from id in Ids from n in Notes from b in Gen.Elements<BondId?>(null, new BondId("bond")) select (Event)new NoteWritten(id, Moment, n, b),
        from id in Ids from e in Ids from n in Notes select (Event)new NoteChanged(id, e, n),
        from id in Ids from e in Ids select (Event)new NoteRemoved(id, e),
        from id in Ids from e in Ids from away in Gen.Elements(true, false) select (Event)new NotePutAway(id, e, away),
        from id in Ids from d in Ids from text in Drafts select (Event)new DraftKept(id, d, text),
        from id in Ids from w in Words select (Event)new SaidKept(id, Day, w),
        from id in Ids from l in Ids from h in Gen.Elements(Heard.Yes, Heard.NotThisTime) select (Event)new HearingNoted(id, l, h));

    public static Gen<Event> BondEvents { get; } = Gen.OneOf<Event>(
        SomeReveals.BondEvents,
        SomePausing.BondEvents,
        SomeSteps.BondEvents,
        SomeWeeks.BondEvents,
        SomeSeats.BondEvents,
        from id in Ids from n in Gen.Elements("Robin", "Kim") select (Event)new Introduced(id, new(n, Hue.Dusk)),
        from id in Ids from c in CheckIns select (Event)new CheckInShared(id, Day, c),
        from id in Ids from gone in Gen.ListOf(Ids) select (Event)new TakenBack(id, [.. gone], ["e1"]),
        from id in Ids from k in Kinds from w in Words select (Event)new SignalGiven(id, Day, k, "a hug", w, ""),
        from id in Ids from s in Ids from w in Words select (Event)new SignalAnswered(id, s, w),
        from id in Ids from w in Words select (Event)new WarmWordSaid(id, Day, w),
        from id in Ids from w in Words select (Event)new HandHeldOut(id, Day, w),
        from id in Ids from h in Ids from w in Words select (Event)new HandAnswered(id, h, w),
        from id in Ids from w in Words select (Event)new PauseTaken(id, Day, "I need a break.", w),
        from id in Ids from w in Words select (Event)new CameBack(id, Day, w),
        from id in Ids from wish in Gen.Elements(true, false) select (Event)new OurDaysWished(id, wish),
        CycleGens.BondEvents,
        from id in Ids select (Event)new MovedHere(id, new("old"), "c2VjcmV0", "2:ab", new("before")),
        from id in Ids select (Event)new CarriedAlong(id, "AAEC"),
        from id in Ids select (Event)new CameAlong(id),
        from id in Ids from w in Words select (Event)new SaidGoodbye(id, w),
        from id in Ids from n in Notes select (Event)new NoteShared(id, Day, n),
        from id in Ids from n in Ids from w in Words select (Event)new NoteAnswered(id, n, w),
        from id in Ids from w in Words select (Event)new BenchTaken(id, Day, w, w, ""),
        from id in Ids from w in Words select (Event)new BenchLengthened(id, w),
        from id in Ids from w in Words select (Event)new BenchLeft(id, Day, w),
        from id in Ids from d in Drafts select (Event)d.ToLetter(id, Day),
        from id in Ids from l in Ids from w in Words select (Event)new LetterAnswered(id, l, w),
        from id in Ids from l in Ids from w in Words select (Event)new LetterTimeAsked(id, l, w),
        from id in Ids from l in Ids from w in Words select (Event)new AskAnswered(id, l, AskAnswer.NotNow, w),
        from id in Ids from l in Ids select (Event)new HearingReleased(id, l, Heard.Partly));

    public static Gen<Recorded[]> Logs(Gen<Event> events) =>
        (from author in Gen.Elements(Robin, Kim) from e in events select new Recorded(author, "e1", e)).ArrayOf();

    public static Note Note(string words = "") => new(new("hopes"), "", [new("words", words)], []);

    public static EntryId Id(int n) => new(n.ToString("x32", null));

    public static CheckIn CheckIn(string words = "") => Bond.CheckIn.Unsaid with { Words = words };

    private static Gen<NeedKind> Kinds => Gen.Elements(NeedKind.Closeness, NeedKind.Space);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(v => (T?)v));
}
