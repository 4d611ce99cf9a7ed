namespace Dosado.Bond.Tests;

/// <summary>Times that a cycle came by between Robin and Kim, told in two lines each.</summary>
internal static class CycleBook
{
    /// <summary>A move from the list.</summary>
    public static AboveLine Doing(params string[] moves) =>
        AboveLine.Unknown with { Reached = "what came across", Did = new([.. moves], "") };

    /// <summary>A move in own words.</summary>
    public static AboveLine InOwnWords(string words) =>
        AboveLine.Unknown with { Reached = "what came across", Did = new([], words) };

    /// <summary>A whole time: both halves and both crossings. Every number makes another time.</summary>
    public static IEnumerable<Recorded> Whole(int number, AboveLine robin, AboveLine kim) =>
    [
        .. Halves(number, robin, kim),
        By(Some.Robin, new CrossingConfirmed(Id(number, 3), Id(number, 0), Id(number, 2))),
        By(Some.Kim, new CrossingConfirmed(Id(number, 4), Id(number, 0), Id(number, 1))),
    ];

    /// <summary>Both halves, and nobody has said what reached them.</summary>
    public static IEnumerable<Recorded> Halves(int number, AboveLine robin, AboveLine kim) =>
    [
        By(Some.Robin, new AboveLineShared(Id(number, 1), Id(number, 0), Some.Day, robin)),
        By(Some.Kim, new AboveLineShared(Id(number, 2), Id(number, 0), Some.Day, kim)),
    ];

    /// <summary>The time as Robin sees it.</summary>
    public static CycleMap MapOf(IEnumerable<Recorded> log, int number = 1) =>
        CycleMap.Of(BondState.Replay(log).Cycles.Times[Id(number, 0)], Some.Robin, Some.Kim);

    public static IReadOnlyList<Cycle> CyclesOf(params IEnumerable<Recorded>[] times) =>
        Cycle.AllOf(BondState.Replay(times.SelectMany(t => t)).Cycles, Some.Robin, Some.Kim);

    /// <summary>The time itself, Robin's half, Kim's half, and what each has said reached them.</summary>
    public static EntryId Id(int number, int part) => Some.Id((number * 100) + part);

    public static Recorded By(PersonId author, Event happened) => new(author, "e1", happened);
}
