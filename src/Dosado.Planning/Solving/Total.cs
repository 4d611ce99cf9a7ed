namespace Dosado.Planning.Solving;

/// <summary>
/// One weekly total that wishes speak about: slots of one kind, of all time together, or of all a partner's own time.
/// </summary>
internal sealed class Total
{
    public const int MaxSlots = Limits.Slots;

    private readonly int?[] _ample;

    /// <param name="fields">The fields of <see cref="Amounts"/> that are added up.</param>
    /// <param name="low">The larger of both leasts.</param>
    /// <param name="high">The smaller of both mosts.</param>
    /// <param name="worth">By partner and slots, concave between low and high, zero at low.</param>
    public Total(int[] fields, int low, int high, int[][] worth)
    {
        Fields = fields;
        Low = low;
        High = high;
        Worth = worth;
        Bends = [.. FindBends()];
        LargestWorth = Math.Max(Largest(worth[0]), Largest(worth[1]));
        _ample = [Ample(0), Ample(1)];
    }

    public int[] Fields { get; }

    public int Low { get; }

    public int High { get; }

    public int[][] Worth { get; }

    /// <summary>Where the worth of either partner bends, with both ends: a concave worth peaks at one of them.</summary>
    public int[] Bends { get; }

    /// <summary>The largest worth or harm that any number of slots is to either partner.</summary>
    public int LargestWorth { get; }

    public int Of(Amounts amounts)
    {
        var slots = 0;
        var fields = Fields;
        for (var i = 0; i < fields.Length; i++) slots += amounts[fields[i]];
        return slots;
    }

    /// <summary>
    /// From here on more changes nothing for the partners a goal counts, and less is never better; null where more can do
    /// harm.
    /// </summary>
    public int? FindAmple(Goal goal)
    {
        if (High < MaxSlots) return null;
        var ample = Low;
        for (var p = 0; p < 2; p++)
        {
            if (!goal.Counts(p)) continue;
            if (_ample[p] is not { } enough) return null;
            ample = Math.Max(ample, enough);
        }

        return ample;
    }

    private int? Ample(int partner)
    {
        var (ample, worth) = (Low, Worth[partner]);
        for (var x = Low + 1; x <= High; x++)
        {
            if (worth[x] < worth[x - 1]) return null;
            if (worth[x] > worth[x - 1]) ample = x;
        }

        return ample;
    }

    private static int Largest(int[] worth)
    {
        var largest = 0;
        foreach (var w in worth) largest = Math.Max(largest, Math.Abs(w));
        return largest;
    }

    private IEnumerable<int> FindBends()
    {
        if (High < Low) yield break;
        yield return Low;
        for (var x = Low + 1; x < High; x++)
        {
            if (Bend(Worth[0], x) || Bend(Worth[1], x)) yield return x;
        }

        if (High > Low) yield return High;
    }

    private static bool Bend(int[] worth, int x) => worth[x + 1] - worth[x] != worth[x] - worth[x - 1];
}
