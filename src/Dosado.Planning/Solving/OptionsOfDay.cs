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
    public OptionsOfDay(int day, double best, IEnumerable<DayOption> options, Total[] totals)
    {
        Day = day;
        var all = options.Select(o => new Candidate(o, [.. totals.Select(t => t.Of(o.Tally.Amounts))])).ToArray();
        Array.Sort(all, Candidate.Compare);
        Options = [.. all.Select(c => c.Option)];
        Loss = [.. Options.Select(o => Math.Max(0, best - o.Value))];
        var firstDifference = all.Select((c, i) => i == 0 ? 0 : c.FirstDifference(all[i - 1])).ToArray();
        _levels = new OptionNode[totals.Length][];
        for (var level = totals.Length - 1; level >= 0; level--) _levels[level] = [.. Nodes(level, all, firstDifference)];
    }

    public int Day { get; }

    /// <summary>Sorted by what they bring to one total after the other, then by loss.</summary>
    public DayOption[] Options { get; }

    /// <summary>By option, against the best the day can be.</summary>
    public double[] Loss { get; }

    public OptionNode[] Level(int level) => _levels[level];

    /// <summary>How many slots of the total of a level the day can bring, the fewest first, each with the least it loses then.</summary>
    public (int Slots, double Loss)[] CheapestBySlots(int level) =>
        [.. _levels[level].GroupBy(n => n.Slots).OrderBy(g => g.Key).Select(g => (g.Key, g.Min(n => n.LeastLoss)))];

    /// <summary>A node begins wherever an option differs from the one before it in a total of this level or one above.</summary>
    private IEnumerable<OptionNode> Nodes(int level, Candidate[] all, int[] firstDifference)
    {
        var isLast = level == _levels.Length - 1;
        for (var (from, child) = (0, 0); from < all.Length;)
        {
            var (to, least, firstChild) = (from, double.PositiveInfinity, child);
            do
            {
                if (isLast || firstDifference[to] <= level + 1) child++;
                least = Math.Min(least, Loss[to++]);
            }
            while (to < all.Length && firstDifference[to] > level);

            yield return new(all[from].Slots[level], firstChild, child, least);
            from = to;
        }
    }

    private readonly record struct Candidate(DayOption Option, int[] Slots)
    {
        public static int Compare(Candidate a, Candidate b)
        {
            var at = a.FirstDifference(b);
            return at < a.Slots.Length ? a.Slots[at].CompareTo(b.Slots[at]) : b.Option.Value.CompareTo(a.Option.Value);
        }

        /// <summary>The first level on which two options part; the number of levels where they do not.</summary>
        public int FirstDifference(Candidate other)
        {
            var at = 0;
            while (at < Slots.Length && Slots[at] == other.Slots[at]) at++;
            return at;
        }
    }
}
