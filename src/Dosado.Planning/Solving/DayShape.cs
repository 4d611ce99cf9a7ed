namespace Dosado.Planning.Solving;

/// <summary>One block that a day could hold.</summary>
/// <param name="Kind">Index into the problem's kinds.</param>
/// <param name="Field">The kind's field of <see cref="Amounts"/>.</param>
/// <param name="From">First slot.</param>
/// <param name="Length">Slots.</param>
/// <param name="First">What its hours are worth to the first partner.</param>
/// <param name="Second">And to the second.</param>
internal readonly record struct DayBlock(int Kind, int Field, int From, int Length, int First, int Second)
{
    public int To => From + Length;

    public Amounts Amounts => Amounts.Of(Field, Length);
}

/// <summary>
/// Every block that one day could hold, sorted the way the day's dynamic programmes ask for them: time together by its
/// first slot, own time by the slot after its last.
/// </summary>
internal sealed class DayShape
{
    private readonly WeekProblem _problem;

    public DayShape(WeekProblem problem, int day)
    {
        _problem = problem;
        Day = day;
        Slots = problem.SlotsOfDay[day];
        Fixed = [.. problem.Fixed.Where(p => p.Day == day)];
        var free = Enumerable.Range(0, 2).Select(FreeWithoutFixed).ToArray();
        Limits = new DailyLimits(problem, Fixed);
        (Together, TogetherAt) = Sorted(TogetherBlocks(free), b => b.From);
        Own = new DayBlock[2][];
        OwnAt = new int[2][];
        for (var p = 0; p < 2; p++) (Own[p], OwnAt[p]) = Sorted(OwnBlocks(free[p], p), b => b.To);
        Starts = [.. Together.Select(b => b.From).Distinct()];
        Resumes = [.. Together.Select(b => b.To).Prepend(0).Distinct().Order()];
        Base = Fixed.Select(Block).Aggregate(DayTally.Nothing, (sum, block) => sum.With(block));
    }

    public int Day { get; }

    public int Slots { get; }

    public Placement[] Fixed { get; }

    public DailyLimits Limits { get; }

    public DayBlock[] Together { get; }

    /// <summary>Blocks that begin in slot s are those from entry s up to entry s + 1.</summary>
    public int[] TogetherAt { get; }

    /// <summary>By partner.</summary>
    public DayBlock[][] Own { get; }

    /// <summary>By partner: blocks that end before slot s are those from entry s up to entry s + 1.</summary>
    public int[][] OwnAt { get; }

    /// <summary>Slots in which time together can begin.</summary>
    public int[] Starts { get; }

    /// <summary>Slots from which the two are apart: the beginning of the day and each end of time together.</summary>
    public int[] Resumes { get; }

    /// <summary>What the fixed blocks of the day come to.</summary>
    public DayTally Base { get; }

    public Placement ToPlacement(DayBlock block) => new(block.Kind, Day, block.From, block.Length);

    private DayBlock Block(Placement fixedBlock)
    {
        var (kind, _, from, length) = fixedBlock;
        var (first, second) = (_problem.LikingOf(0, kind, Day, from, length), _problem.LikingOf(1, kind, Day, from, length));
        return new(kind, _problem.Kinds[kind].Field, from, length, first, second);
    }

    private bool[] FreeWithoutFixed(int partner)
    {
        var free = (bool[])_problem.Free[partner][Day].Clone();
        foreach (var taken in Fixed.Where(f => _problem.Kinds[f.Kind].Owner is null || _problem.Kinds[f.Kind].Owner == partner))
        {
            free.AsSpan(taken.Slot, taken.Length).Clear();
        }

        return free;
    }

    private IEnumerable<DayBlock> TogetherBlocks(bool[][] free)
    {
        var both = free[0].Zip(free[1], (first, second) => first && second).ToArray();
        for (var k = 0; k < _problem.Kinds.Length; k++)
        {
            if (_problem.Kinds[k].Owner is not null || Limits.Left(k) == 0) continue;
            foreach (var block in Blocks(k, both, _problem.Kinds[k].Longest)) yield return block;
        }
    }

    private IEnumerable<DayBlock> OwnBlocks(bool[] free, int owner)
    {
        for (var k = 0; k < _problem.Kinds.Length; k++)
        {
            if (_problem.Kinds[k].Owner != owner) continue;
            foreach (var block in Blocks(k, free, OwnLongest(_problem.Kinds[k]))) yield return block;
        }
    }

    /// <summary>Two blocks of own time may touch, so lengths that two of them make up need no block of their own.</summary>
    private int OwnLongest(KindShape kind) =>
        kind.Step == 1 && _problem.BlockCost == 0 ? Math.Min(kind.Longest, (2 * kind.Shortest) - 1) : kind.Longest;

    private List<DayBlock> Blocks(int index, bool[] free, int longest)
    {
        var (blocks, kind, allowed) = (new List<DayBlock>(), _problem.Kinds[index], _problem.Kinds[index].Allowed[Day]);
        var (likedByFirst, likedBySecond) = (_problem.LikingsOf(0, index, Day), _problem.LikingsOf(1, index, Day));
        for (var from = 0; from < Slots; from++)
        {
            var (first, second) = (_problem.CostOf(0, index), _problem.CostOf(1, index));
            for (var length = 1; length <= longest && from + length <= Slots; length++)
            {
                var last = from + length - 1;
                if (!free[last] || !allowed[last]) break;
                (first, second) = (first + likedByFirst[last], second + likedBySecond[last]);
                if (length < kind.Shortest || (length - kind.Shortest) % kind.Step != 0) continue;
                blocks.Add(new(index, kind.Field, from, length, first, second));
            }
        }

        return blocks;
    }

    /// <summary>In the order of a slot, and among equals as they came.</summary>
    private (DayBlock[] Blocks, int[] At) Sorted(IEnumerable<DayBlock> blocks, Func<DayBlock, int> slot)
    {
        var all = blocks.ToArray();
        var at = new int[Slots + 2];
        foreach (var block in all) at[slot(block) + 1]++;
        for (var s = 1; s <= Slots + 1; s++) at[s] += at[s - 1];
        var (sorted, next) = (new DayBlock[all.Length], (int[])at.Clone());
        foreach (var block in all) sorted[next[slot(block)]++] = block;
        return (sorted, at);
    }
}

/// <summary>What some blocks of a day come to.</summary>
internal readonly record struct DayTally(Amounts Amounts, int First, int Second)
{
    public static DayTally Nothing => default;

    public DayTally With(DayBlock block) =>
        new(Amounts + Amounts.Of(block.Field, block.Length), First + block.First, Second + block.Second);
}
