using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Generators of what a couple can say of a cycle, and ways to hold two states beside each other.</summary>
internal static class CycleGens
{
    public static Gen<AboveLine> Aboves { get; } =
        from reached in Some.Words
        from turned in Lists(CycleLists.OnTop)
        from concluded in Some.Words
        from did in Lists(CycleLists.Moves)
        from exactly in Some.Words
        select new AboveLine(reached, "", turned, concluded, did, exactly);

    public static Gen<BelowLine> Belows { get; } =
        from felt in Lists(CycleLists.Underneath) from need in Some.Words select new BelowLine(felt, need, "", "");

    public static Gen<OtherWay> OtherWays { get; } = from deed in Some.Words select new OtherWay("", deed, "", deed);

    public static Gen<Approach> Approaches { get; } = Gen.OneOf<Approach>(
        from one in Some.Words from two in Some.Words select (Approach)new Approach.UnderIt(one, two),
        from one in Some.Words from two in Some.Words select (Approach)new Approach.BackIn(one, two, one));

    public static Gen<Event> OwnEvents { get; } = Gen.OneOf<Event>(
        from id in Some.Ids from time in Some.Ids from above in Aboves from below in Belows from way in OtherWays
        from bond in Gen.Elements<BondId?>(null, new BondId("bond"))
        select (Event)new HalfKept(id, time, Some.Day, new(above, below, way), bond),
        from id in Some.Ids from time in Some.Ids select (Event)new HalfRemoved(id, time),
        from id in Some.Ids from d in Some.Ids from a in Approaches select (Event)new ApproachKept(id, d, Some.Day, a),
        from id in Some.Ids from d in Some.Ids select (Event)new ApproachRemoved(id, d),
        from id in Some.Ids from e in Some.Ids from w in Some.Words select (Event)new HeardAnew(id, e, w.Length == 0, w),
        from id in Some.Ids from e in Some.Ids from w in Some.Words select (Event)new DistanceSeen(id, e, w));

    public static Gen<Event> BondEvents { get; } = Gen.OneOf<Event>(
        from id in Some.Ids from t in Some.Ids from above in Aboves select (Event)new AboveLineShared(id, t, Some.Day, above),
        from id in Some.Ids from t in Some.Ids from below in Belows select (Event)new BelowLineShared(id, t, below),
        from id in Some.Ids from t in Some.Ids from way in OtherWays select (Event)new OtherWayShared(id, t, way),
        from id in Some.Ids from t in Some.Ids from half in Some.Ids select (Event)new CrossingConfirmed(id, t, half),
        from id in Some.Ids from t in Some.Ids from half in Some.Ids from w in Some.Words
        select (Event)new MeaningAdded(id, t, half, w),
        from id in Some.Ids from t in Some.Ids from w in Some.Words select (Event)new CycleNamed(id, t, w));

    public static SharedCycles Swap(SharedCycles cycles, Func<PersonId, PersonId> swap) => cycles with
    {
        Times = cycles.Times.ToImmutableDictionary(t => t.Key, t => t.Value with
        {
            Halves = Swap(t.Value.Halves, swap),
            Crossings = Swap(t.Value.Crossings, swap),
            Meanings = Swap(t.Value.Meanings, swap),
        }),
        Names = cycles.Names.ConvertAll(n => (swap(n.Author), n.Named)),
    };

    public static string Flat(SharedCycles cycles) => string.Join('\n', cycles.Times.Values
        .OrderBy(t => t.Place)
        .Select(t => $"{t.Id} {Flat(t.Halves)} {Flat(t.Crossings)} {Flat(t.Meanings)}")
        .Concat(cycles.Names.Select(n => n.ToString())));

    private static Gen<Choices> Lists(IReadOnlyList<string> offered) =>
        from picked in Gen.SubListOf([.. offered]) from own in Some.Words select new Choices([.. picked], own);

    private static ImmutableDictionary<PersonId, T> Swap<T>(ImmutableDictionary<PersonId, T> parts, Func<PersonId, PersonId> swap) =>
        parts.ToImmutableDictionary(p => swap(p.Key), p => p.Value);

    private static string Flat<T>(ImmutableDictionary<PersonId, T> parts) =>
        string.Join('|', parts.OrderBy(p => p.Key.Value).Select(p => $"{p.Key}={p.Value}"));
}
