using System.Numerics;

namespace Dosado.Planning.Solving;

/// <summary>Options of a day that bring equally much to the totals of some levels.</summary>
/// <param name="Slots">What they bring to the total of this level.</param>
/// <param name="From">The first node of the next level below this one; on the last level the first option.</param>
/// <param name="To">The one after the last.</param>
/// <param name="LeastLoss">The least that any option below loses against the best the day can be.</param>
internal readonly record struct OptionNode(int Slots, int From, int To, double LeastLoss);

/// <summary>
/// What one day can be, as a tree: each level parts the options by the slots they bring to one weekly total, so that all
/// options that bring too much or too little of it are left out at once.
/// </summary>
internal sealed class OptionsOfDay
{
    private readonly OptionNode[][] _levels;

    /// <param name="day">Which day.</param>
    /// <param name="best">What the day's best is worth.</param>
    /// <param name="options">The options in any order.</param>
    /// <param name="totals">The weekly totals, one a level.</param>
    public OptionsOfDay(int day, double best, IReadOnlyList<DayOption> options, Total[] totals)
    {
        Day = day;
        var keys = new OptionKey[options.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = OptionKey.Of(options[i], i, totals);
        Array.Sort(keys, OptionKey.Compare);
        Options = Array.ConvertAll(keys, key => options[key.Index]);
        Loss = Array.ConvertAll(keys, key => Math.Max(0, best - key.Value));
        var parting = new int[keys.Length];
        for (var i = 1; i < keys.Length; i++) parting[i] = keys[i].LevelOfParting(keys[i - 1]);
        _levels = new OptionNode[totals.Length][];
        for (var level = totals.Length - 1; level >= 0; level--) _levels[level] = Nodes(level, keys, parting);
    }

    public int Day { get; }

    /// <summary>Sorted by what they bring to one total after the other, then by loss.</summary>
    public DayOption[] Options { get; }

    /// <summary>By option, against the best the day can be.</summary>
    public double[] Loss { get; }

    public OptionNode[] Level(int level) => _levels[level];

    /// <summary>By slots that the day can bring to the total of a level, the least it loses then; endless where it cannot.</summary>
    public double[] CheapestBySlots(int level)
    {
        var most = -1;
        foreach (ref readonly var node in _levels[level].AsSpan()) most = Math.Max(most, node.Slots);
        var cheapest = new double[most + 1];
        Array.Fill(cheapest, double.PositiveInfinity);
        foreach (ref readonly var node in _levels[level].AsSpan())
        {
            if (node.LeastLoss < cheapest[node.Slots]) cheapest[node.Slots] = node.LeastLoss;
        }

        return cheapest;
    }

    /// <summary>A node begins wherever an option differs from the one before it in a total of this level or one above.</summary>
    private OptionNode[] Nodes(int level, OptionKey[] keys, int[] parting)
    {
        var isLast = level == _levels.Length - 1;
        var nodes = new OptionNode[parting.Count(p => p <= level)];
        for (var (from, child, n) = (0, 0, 0); from < keys.Length; n++)
        {
            var (to, least, firstChild) = (from, double.PositiveInfinity, child);
            do
            {
                if (isLast || parting[to] <= level + 1) child++;
                if (Loss[to] < least) least = Loss[to];
                to++;
            }
            while (to < keys.Length && parting[to] > level);

            nodes[n] = new(keys[from].Slots(level), firstChild, child, least);
            from = to;
        }

        return nodes;
    }
}

/// <summary>What an option brings to each weekly total, seven bits a total, so that options are compared as numbers.</summary>
internal readonly record struct OptionKey(ulong High, ulong Low, double Value, int Index)
{
    private const int Bits = 7;
    private const int TotalsInHigh = 9;

    public static OptionKey Of(in DayOption option, int index, Total[] totals)
    {
        var (high, low) = (0UL, 0UL);
        for (var level = 0; level < totals.Length; level++)
        {
            var slots = (ulong)totals[level].Of(option.Tally.Amounts);
            if (level < TotalsInHigh) high |= slots << Shift(level);
            else low |= slots << Shift(level - TotalsInHigh);
        }

        return new(high, low, option.Value, index);
    }

    public static int Compare(OptionKey a, OptionKey b)
    {
        if (a.High != b.High) return a.High < b.High ? -1 : 1;
        if (a.Low != b.Low) return a.Low < b.Low ? -1 : 1;
        return a.Value == b.Value ? a.Index - b.Index : a.Value > b.Value ? -1 : 1;
    }

    public int Slots(int level) =>
        (int)((level < TotalsInHigh ? High >> Shift(level) : Low >> Shift(level - TotalsInHigh)) & ((1UL << Bits) - 1));

    /// <summary>The first level on which two options part; beyond all levels where they do not.</summary>
    public int LevelOfParting(in OptionKey other)
    {
        var (high, low) = (High ^ other.High, Low ^ other.Low);
        return high != 0 ? BitOperations.LeadingZeroCount(high) / Bits : TotalsInHigh + (BitOperations.LeadingZeroCount(low) / Bits);
    }

    private static int Shift(int level) => 64 - (Bits * (level + 1));
}
