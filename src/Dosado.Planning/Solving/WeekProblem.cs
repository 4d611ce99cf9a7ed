namespace Dosado.Planning.Solving;

/// <summary>A kind of block as the solver sees it: lengths in slots, where it may lie, who likes it when.</summary>
/// <param name="Name">What the request calls it.</param>
/// <param name="Field">Its place in <see cref="Amounts"/>.</param>
/// <param name="Owner">0 or 1; null for time together.</param>
/// <param name="Shortest">Slots of the shortest block.</param>
/// <param name="Longest">Slots of the longest.</param>
/// <param name="Step">Lengths in between go by so many slots.</param>
/// <param name="MostPerDay">Blocks a day; no limit for own time.</param>
/// <param name="Allowed">By day and slot.</param>
/// <param name="Liking">By partner, day and slot: what a slot there adds to what the week is worth to them.</param>
internal sealed record KindShape(
    string Name,
    int Field,
    int? Owner,
    int Shortest,
    int Longest,
    int Step,
    int MostPerDay,
    bool[][] Allowed,
    int[][][] Liking);

/// <summary>A place in the week for one block of one kind.</summary>
internal readonly record struct Placement(int Kind, int Day, int Slot, int Length);

/// <summary>
/// A week ready to be solved: free slots, kinds, weekly totals, and blocks that are fixed. Partners are 0 and 1.
/// </summary>
internal sealed record WeekProblem(
    int[] SlotsOfDay,
    bool[][][] Free,
    KindShape[] Kinds,
    Total[] Totals,
    Placement[] Fixed,
    int BlockCost = 0)
{
    public int Days => SlotsOfDay.Length;

    /// <summary>What a week is worth to a partner, without likings: all totals, from both leasts upwards.</summary>
    public int Worth(int partner, Amounts amounts)
    {
        var worth = 0;
        foreach (var total in Totals) worth += total.Worth[partner][total.Of(amounts)];
        return worth;
    }

    /// <summary>What some blocks add to both leasts, likings and the cost of blocks included.</summary>
    public Gains GainsOf(IReadOnlyList<Placement> blocks)
    {
        var (amounts, first, second) = (default(Amounts), 0, 0);
        foreach (var block in blocks)
        {
            amounts += Amounts.Of(Kinds[block.Kind].Field, block.Length);
            first += LikingOf(0, block.Kind, block.Day, block.Slot, block.Length);
            second += LikingOf(1, block.Kind, block.Day, block.Slot, block.Length);
        }

        return new(Worth(0, amounts) + first, Worth(1, amounts) + second);
    }

    public Amounts AmountsOf(IEnumerable<Placement> blocks) =>
        blocks.Aggregate(default(Amounts), (sum, b) => sum + Amounts.Of(Kinds[b.Kind].Field, b.Length));

    /// <summary>What the hours of a block are worth to a partner, less what a block costs.</summary>
    public int LikingOf(int partner, int kindIndex, int day, int from, int length)
    {
        var sum = CostOf(partner, kindIndex);
        foreach (var liking in LikingsOf(partner, kindIndex, day).AsSpan(from, length)) sum += liking;
        return sum;
    }

    /// <summary>What a partner likes the slots of a day for a kind; nothing where it is the other's own.</summary>
    public int[] LikingsOf(int partner, int kindIndex, int day) => Kinds[kindIndex].Liking[partner][day];

    /// <summary>What a block of a kind costs a partner, as it is added.</summary>
    public int CostOf(int partner, int kindIndex) => IsFor(partner, kindIndex) ? -BlockCost : 0;

    private bool IsFor(int partner, int kindIndex) => Kinds[kindIndex].Owner is not { } owner || owner == partner;

    /// <summary>Whether all weekly totals are within what both need and can bear.</summary>
    public bool Meets(Amounts amounts)
    {
        foreach (var total in Totals)
        {
            var slots = total.Of(amounts);
            if (slots < total.Low || slots > total.High) return false;
        }

        return true;
    }
}
