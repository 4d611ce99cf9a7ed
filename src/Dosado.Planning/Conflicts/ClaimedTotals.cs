using System.Runtime.CompilerServices;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>A claim with the weekly total it is about, in slots. Each is itself only: sets of them are asked about often.</summary>
internal sealed record SlotClaim(Claim Claim, int Total, int Slots)
{
    private const int Bits = 16;

    /// <summary>The claim as a part of a number that names what is claimed of its total, and how.</summary>
    /// <param name="mark">1 to 3.</param>
    public ulong Marked(ulong mark) =>
        (((ulong)Slots << 2) | mark) << (Bits * ((2 * Claim.Partner) + (Claim.End == WishEnd.Most ? 1 : 0)));

    /// <summary>Whether no number of slots meets both: the least of one total is more than the most of it.</summary>
    public bool Excludes(SlotClaim other) => Total == other.Total && Claim.End != other.Claim.End
        && (Claim.End == WishEnd.Least ? Slots > other.Slots : other.Slots > Slots);

    public bool Equals(SlotClaim? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>How many slots the claim is missed by.</summary>
    public int Missed(int slots) =>
        Claim.End == WishEnd.Least ? Math.Max(0, Slots - slots) : Math.Max(0, slots - Slots);
}

/// <summary>The claims of a request, and weeks that hold only some of them or hold some softly.</summary>
internal sealed class ClaimedTotals
{
    /// <summary>What a missed slot costs: more than all room that can be had.</summary>
    public const int Missing = 200;

    private const int SomeRoom = 4;

    private readonly TotalName[] _names;
    private readonly WeekProblem _problem;
    private readonly Dictionary<(int Total, ulong Claims), Total> _made = [];

    public ClaimedTotals(WeekRequest request, WeekGrid grid, WeekProblem problem)
    {
        _names = TotalNames.Of(request);
        var nothing = problem.SlotsOfDay.Select(slots => new int[slots]).ToArray();
        _problem = problem with { Kinds = [.. problem.Kinds.Select(k => k with { Liking = [nothing, nothing] })] };
        All = [.. Claims(request, grid).OrderBy(c => c.Total).ThenBy(c => c.Claim.End).ThenByDescending(c => c.Slots)];
    }

    /// <summary>Every least and most of the request, in an order that does not ask who is first.</summary>
    public SlotClaim[] All { get; }

    /// <summary>The days without any claim.</summary>
    public WeekProblem Days => _problem;

    /// <summary>
    /// The week in which hard claims are kept, and a slot missed of a soft one costs the first partner
    /// <see cref="Missing"/>: the best week for them is the smallest change. A few slots more than a least are worth one
    /// each; so prices say where time is scarce, which those of a bare yes or no do not.
    /// </summary>
    public WeekProblem With(IReadOnlyCollection<SlotClaim> hard, IReadOnlyCollection<SlotClaim> soft)
    {
        var claims = new ulong[_names.Length];
        foreach (var claim in hard) claims[claim.Total] |= claim.Marked(1);
        foreach (var claim in soft) claims[claim.Total] |= claim.Marked(2);
        return _problem with { Totals = [.. claims.Select((named, k) => Total(k, named, hard, soft))] };
    }

    public int SlotsOf(SlotClaim claim, Amounts week) => _problem.Totals[claim.Total].Of(week);

    private Total Total(int k, ulong named, IEnumerable<SlotClaim> hard, IEnumerable<SlotClaim> soft)
    {
        if (_made.TryGetValue((k, named), out var known)) return known;
        return _made[(k, named)] = Total(_names[k], [.. hard.Where(c => c.Total == k)], [.. soft.Where(c => c.Total == k)]);
    }

    private static Total Total(TotalName name, SlotClaim[] hard, SlotClaim[] soft)
    {
        var low = Leasts(hard).Max() ?? 0;
        var high = hard.Where(c => c.Claim.End == WishEnd.Most).Min(c => (int?)c.Slots) ?? Solving.Total.MaxSlots;
        var least = Leasts([.. hard, .. soft]).Max() ?? Solving.Total.MaxSlots;
        var worth = WorthCurve.Nothing();
        for (var x = 0; x < worth.Length; x++)
        {
            worth[x] = Math.Clamp(x - least, 0, SomeRoom);
            foreach (var claim in soft) worth[x] -= Missing * claim.Missed(x);
        }

        return new(name.Fields, low, high, [worth, WorthCurve.Nothing()]);
    }

    private static IEnumerable<int?> Leasts(SlotClaim[] claims) =>
        claims.Where(c => c.Claim.End == WishEnd.Least).Select(c => (int?)c.Slots);

    private IEnumerable<SlotClaim> Claims(WeekRequest request, WeekGrid grid)
    {
        for (var k = 0; k < _names.Length; k++)
        {
            var (first, second) = _names[k].Wishes(request);
            foreach (var (wish, partner) in new[] { (first, 0), (second, 1) })
            {
                if (wish is null) continue;
                if (wish.Least > TimeSpan.Zero) yield return Claim(k, partner, WishEnd.Least, wish.Least, grid);
                if (wish.Most is { } most) yield return Claim(k, partner, WishEnd.Most, most, grid);
            }
        }
    }

    private SlotClaim Claim(int total, int partner, WishEnd end, TimeSpan amount, WeekGrid grid) =>
        new(new(partner, _names[total].Kind, _names[total].IsOwn, end, amount), total, grid.ToSlots(amount));
}
