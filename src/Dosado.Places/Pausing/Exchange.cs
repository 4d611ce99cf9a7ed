using Dosado.App.Homes;
using Dosado.Places.Talk.Cycle;
using Dosado.Places.Talk.Softening;
using Dosado.Bond;

namespace Dosado.Places.Pausing;

/// <summary>
/// Something that passed between the two, as anybody beside them would have heard it. Never one that holds a threat, contempt, a
/// reach into one's own life, danger, or an act that is never a step: nobody is asked to look at those kindly.
/// </summary>
/// <param name="Id">Its id in the bond.</param>
/// <param name="Day">The author's day of it.</param>
public abstract record Exchange(EntryId Id, DateOnly Day)
{
    /// <summary>A letter and what was said to it.</summary>
    public sealed record OfLetter(Letter Letter, string Author, string Other) : Exchange(Letter.Id, Letter.Sent.Day);

    /// <summary>Lines of a moment, and what was said to them.</summary>
    public sealed record OfSteps(SharedMoment Moment, string Author, string Other) : Exchange(Moment.Id, Moment.Shared.Day);

    /// <summary>A time that a cycle came by.</summary>
    public sealed record OfCycle(CycleMap Map, string? Name, PairNames Pair, DateOnly Day) : Exchange(Map.Time, Day);

    /// <summary>All of them, newest first. Only routes that name the engine come here.</summary>
    public static IReadOnlyList<Exchange> AllOf(Home home) =>
        home.Bond is { } bond && CyclePlace.FindPair(home) is { } pair
            ? [.. Letters(home, bond, pair).Concat(Moments(home, bond, pair)).Concat(Times(home, pair))
                .OrderByDescending(e => e.Day).ThenBy(e => e.Id.Value, StringComparer.Ordinal)]
            : [];

    private static IEnumerable<Exchange> Letters(Home home, BondSpace bond, PairNames pair) => bond.State.Letters.All
        .Where(l => IsCalm(home, [l.Sent.Words, l.Sent.Ask, .. l.Answers.Select(a => a.Words), l.AskAnswer?.Words]))
        .Select(l => new OfLetter(l, pair.NameOf(l.Author == bond.Me), pair.NameOf(l.Author != bond.Me)));

    private static IEnumerable<Exchange> Moments(Home home, BondSpace bond, PairNames pair) => bond.State.Steps.All
        .Where(m => m.Shared.Parts is var p
            && IsCalm(home, [p.Happened, p.AtFirst.Own, p.Did, p.Underneath.Own, p.Need, p.Ask, m.Answer?.Words]))
        .Select(m => new OfSteps(m, pair.NameOf(m.Author == bond.Me), pair.NameOf(m.Author != bond.Me)));

    private static IEnumerable<Exchange> Times(Home home, PairNames pair) =>
        from cycle in CyclePlace.AllOf(home)
        from map in cycle.Times
        where map.IsCycle && IsCalm(home, [.. WordsOf(map.Near), .. WordsOf(map.Far)])
        select new OfCycle(map, cycle.Name, pair, map.Day ?? home.Now.Day);

    private static IEnumerable<string> WordsOf(Lobe lobe) =>
        [lobe.Above.Reached, lobe.Above.Concluded, lobe.Above.Exactly, lobe.Below.Felt.Own, lobe.Below.Need];

    private static bool IsCalm(Home home, IEnumerable<string?> words) =>
        Reading.CanBeReadKindly(home, string.Join('\n', words.Where(w => !string.IsNullOrEmpty(w))));
}
