using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>What every page about a cycle looks up first: the two, a time, one's own half of it.</summary>
internal static class CyclePlace
{
    /// <summary>The two of the bond; null until both have a name here.</summary>
    public static PairNames? FindPair(Home home) =>
        home.Bond is { Other: { } far } bond && bond.State.People.TryGetValue(bond.Me, out var near) ? new(near, far) : null;

    /// <summary>The other's key in a bond; null until they have introduced themselves.</summary>
    public static PersonId? FindOther(BondSpace bond) =>
        bond.State.People.Keys.Where(p => p != bond.Me).Select(p => (PersonId?)p).FirstOrDefault();

    /// <summary>The figure of a time; null where nothing of it is shown.</summary>
    public static CycleMap? FindMap(Home home, EntryId time) =>
        home.Bond is { } bond && FindOther(bond) is { } other && bond.State.Cycles.Times.TryGetValue(time, out var found)
        && CycleMap.Of(found, bond.Me, other) is { } map && (map.Near.Shared ?? map.Far.Shared) is not null
            ? map
            : null;

    /// <summary>All cycles of the bond.</summary>
    public static IReadOnlyList<Bond.Cycle> AllOf(Home home) =>
        home.Bond is { } bond && FindOther(bond) is { } other
            ? Bond.Cycle.AllOf(bond.State.Cycles, bond.Me, other)
            : [];

    /// <summary>My half of a time as it is kept; an unknown one where there is none.</summary>
    public static HalfKept HalfOf(Request request, OwnSpace own, EntryId time) =>
        own.State.Halves.Kept.GetValueOrDefault(
            time,
            new(request.Home.NewId(), time, FindMap(request.Home, time)?.Day ?? request.Home.Now.Day, CycleHalf.Unknown, request.Home.Bond?.Id));

    /// <summary>My halves of this bond, and those from before any bond, newest first.</summary>
    public static IReadOnlyList<HalfKept> MineOf(Home home, OwnSpace own) =>
        [.. own.State.Halves.Kept.Values
            .Where(h => h.Bond is null || home.BondNames.Fits(h.Bond))
            .OrderByDescending(h => h.Day).ThenBy(h => h.Time.Value)];
}
