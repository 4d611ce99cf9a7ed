using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Breaks, ways back and turns whose details must not matter.</summary>
internal static class SomePausing
{
    public static Gen<Event> OwnEvents => Gen.OneOf<Event>(
        from id in Some.Ids from w in Some.Words from stands in Gen.Elements(true, false)
            select (Event)new ReadingsKept(id, Some.Day, new(w, "tired", "", stands, w, "")),
        from id in Some.Ids from about in Some.Ids from w in Some.Words select (Event)new OnlookerNoted(id, about, w),
        from id in Some.Ids from turn in Some.Ids from w in Some.Words select (Event)new TurnPartKept(id, turn, w));

    public static Gen<Event> BondEvents => Gen.OneOf<Event>(
        from id in Some.Ids from w in Some.Words select (Event)new WayBackOffered(id, w),
        from id in Some.Ids from o in Gen.Elements(TurnOrder.MeFirst, TurnOrder.YouFirst) from w in Some.Words
            select (Event)new TurnOffered(id, Some.Day, o, w),
        from id in Some.Ids from turn in Some.Ids from w in Some.Words select (Event)new TurnSaid(id, turn, w));

    public static Turns Swap(Turns turns, Func<PersonId, PersonId> swap) => new()
    {
        All = turns.All.ConvertAll(t => t with
        {
            Author = swap(t.Author),
            Parts = t.Parts.ConvertAll(p => p with { Author = swap(p.Author) }),
        }),
    };

    public static string Flat(Turns turns) =>
        string.Join('\n', turns.All.Select(t => $"{t.Offered}|{t.Author}|{string.Join(',', t.Parts)}"));

    public static string Flat(OwnPausing pausing) =>
        $"{string.Join('\n', pausing.Readings)}|{string.Join(',', pausing.Parts.OrderBy(p => p.Key.Value))}"
        + $"|{string.Join(',', pausing.Onlookers.Values.OrderBy(o => o.About.Value))}";
}
