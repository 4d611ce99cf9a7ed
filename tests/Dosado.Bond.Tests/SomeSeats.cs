using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Generators of what happens around a helper's seat.</summary>
internal static class SomeSeats
{
    private static readonly HandedLine[] Lines = [new("", "what I wrote"), new("Underneath", "<b>fear</b>")];

    public static Gen<Event> OwnEvents { get; } = Gen.OneOf<Event>(
        from id in Some.Ids
        from bond in Gen.Elements<BondId?>(null, new BondId("bond"))
        select (Event)new SeatKept(id, "Ana", Some.Day, "c2VjcmV0", "a2V5", "http://localhost:8080/", bond),
        from id in Some.Ids from seat in Some.Ids select (Event)new SeatEnded(id, seat),
        from id in Some.Ids select (Event)new ReadingKept(id, "00ff", "a2V5cw==", "d3JpdGVy", "http://localhost:8080/"),
        from id in Some.Ids select (Event)new ReadingPutAway(id, "00ff"),
        from id in Some.Ids select (Event)new SeatOpened(id, "Robin", Some.Day),
        from id in Some.Ids
        from day in Gen.Elements<DateOnly?>(null, Some.Day)
        select (Event)new HandedOver(id, "A note", [.. Lines], day));

    public static Gen<Event> BondEvents { get; } = Gen.OneOf<Event>(
        from id in Some.Ids from name in Some.Words select (Event)new CounsellorWished(id, name, Some.Day),
        from id in Some.Ids from wish in Some.Ids select (Event)new CounsellorAgreed(id, wish),
        from id in Some.Ids from time in Some.Ids from may in Gen.Elements(true, false) select (Event)new HalfMayBePrinted(id, time, may));
}
