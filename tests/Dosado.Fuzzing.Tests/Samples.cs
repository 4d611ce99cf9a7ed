using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Fuzzing.Tests;

/// <summary>Well-formed input of every kind; what is spoiled begins as one of these.</summary>
internal static class Samples
{
    private static readonly DotNetCrypto Crypto = new();

    public static Envelope Envelope { get; } = new(
        new(SpaceId.Read(new byte[16]), EnvelopeId.Read(new byte[16]), Nonce.Read(new byte[12]), 975),
        new byte[975]);

    public static IReadOnlyList<byte[]> Items { get; } =
    [
        new LogItem.Whole(Envelope).ToBytes(),
        new LogItem.Redacted(Envelope.Header, Digest.Of("x"u8)).ToBytes(),
    ];

    public static byte[] Inside { get; } =
        new Inside(InsideKind.Event, DeviceId.Read(new byte[16]), 1, default, LogHead.Empty, "{}"u8.ToArray()).ToBytes();

    public static byte[] Certificate { get; } = [4, .. new byte[64], 4, .. new byte[64], .. new byte[64]];

    public static Token Token { get; } = new(new byte[Token.Size]);

    public static string Invitation { get; } = InvitationCode.Make(Crypto).Spell();

    public static string Recovery { get; } = RecoveryCode.Make(Crypto).Spell();

    public static IReadOnlyList<byte[]> Events { get; } =
    [
        EventJson.Write(new CheckedIn(
            new("a"),
            new(new(2026, 3, 14, 21, 5, 0, TimeSpan.FromHours(1)), "Europe/Berlin"),
            new(new(Leaning.More, new(3), new(9)), Need.Unsaid, [new("fear", false)], "a walk", new(2)))),
        EventJson.Write(new CheckInShared(new("b"), new(2026, 3, 14), CheckIn.Unsaid)),
        EventJson.Write(new TakenBack(new("c"), [new("b")], ["00"])),
        EventJson.Write(new SignalGiven(new("d"), new(2026, 3, 14), NeedKind.Space, "2", "I am glad of you", "until nine")),
        """{"type":"made-later/9","id":"e","more":[1,{"a":null}]}"""u8.ToArray(),
    ];

    public static IReadOnlyList<string> Calendars { get; } =
    [
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:Here
        BEGIN:STANDARD
        DTSTART:19701025T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Here:20260102T090000
        DURATION:PT1H30M
        RRULE:FREQ=MONTHLY;BYDAY=MO,TU,-1FR;BYSETPOS=1,-1;COUNT=400
        EXDATE;TZID=Here:20260202T090000
        RDATE;VALUE=PERIOD:20260324T080000Z/PT2H
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART;VALUE=DATE:20260323
        DTEND;VALUE=DATE:20260325
        RRULE:FREQ=YEARLY;BYWEEKNO=13;BYDAY=WE;UNTIL=20400101
        TRANSP:OPAQUE
        END:VEVENT
        BEGIN:VFREEBUSY
        FREEBUSY;FBTYPE=BUSY:20260326T100000Z/20260326T120000Z,20260327T100000Z/PT1H
        END:VFREEBUSY
        END:VCALENDAR
        """.ReplaceLineEndings("\r\n"),
    ];

    public static IReadOnlyList<string> Tables { get; } =
    [
        "day,mine,theirs\n1,3.5,4\n2,,5\n3,\"6\",7\n",
        "day;mine;theirs\n1;3,5;4\n2;NA;5\n",
    ];

    public static string Week { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "week.json"));

    public static IReadOnlyList<string> Drafts { get; } =
    [
        "You never listen to me. I feel alone when the phone comes to dinner \ud83d\ude15, \"you always say that\", and I'd like an evening for us.",
        "I need a morning for myself. It is not about you; I like us. If that does not suit you, say so.",
        "> quoted\nYou're SO unfair!!! [NAME] don't you f*cking care?",
    ];
}
