using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>
/// Why no week meets both leasts, and the ways out. The smallest set of claims that cannot be met together is found by
/// hitting sets: each week found leaves some claims unmet, and every conflict has one of those; the fewest claims that
/// have one of each are asked about next, until no week meets them.
/// </summary>
internal sealed class ConflictSearch
{
    private readonly ClaimedTotals _totals;
    private readonly ClaimOracle _oracle;
    private readonly TimeSpan _slot;

    public ConflictSearch(WeekRequest request, WeekGrid grid, Effort effort)
    {
        _totals = new(request, grid);
        _oracle = new(_totals, effort);
        _slot = grid.Slot;
    }

    /// <summary>The conflict; null where there is none, or none could be shown.</summary>
    public Conflict? Found { get; private set; }

    public int Questions => _oracle.Questions;

    public IEnumerable<Slice> Run()
    {
        foreach (var slice in _oracle.Meet(_totals.All)) yield return slice;
        if (_oracle.Found is not null || !_oracle.IsExact) yield break;
        var smallest = new List<SlotClaim>();
        foreach (var slice in FindSmallest(smallest)) yield return slice;
        var waysOut = new List<WayOut>();
        foreach (var slice in FindWaysOut(smallest, waysOut)) yield return slice;
        var ownersOnly = new List<Change>[] { [], [] };
        foreach (var claim in smallest.Where(c => c.Claim.IsOwn || c.Claim.End == WishEnd.Most))
        {
            foreach (var slice in Change([claim], ownersOnly[claim.Claim.Partner])) yield return slice;
        }

        Found = new([.. smallest.Select(c => c.Claim)], waysOut, ownersOnly, _oracle.IsExact);
    }

    private IEnumerable<Slice> FindSmallest(List<SlotClaim> smallest)
    {
        var unmet = new List<SlotClaim[]>();
        while (true)
        {
            var candidate = HittingSets.Smallest(unmet);
            foreach (var slice in _oracle.MeetWithMost(candidate)) yield return slice;
            if (_oracle.Found is null && !_oracle.IsRuledOut)
            {
                foreach (var slice in _oracle.Meet(candidate)) yield return slice;
            }

            if (_oracle.Found is not { } week)
            {
                smallest.AddRange(candidate.OrderBy(c => Array.IndexOf(_totals.All, c)));
                yield break;
            }

            unmet.Add(Unmet(week));
        }
    }

    /// <summary>
    /// Wishes about time together that could be smaller: each that is enough alone; for a partner without one, theirs in
    /// all; and where that is not enough either, those of both.
    /// </summary>
    private IEnumerable<Slice> FindWaysOut(List<SlotClaim> smallest, List<WayOut> waysOut)
    {
        foreach (var claim in smallest.Where(IsWish))
        {
            foreach (var slice in AddWayOut([claim], waysOut)) yield return slice;
        }

        for (var p = 0; p < 2; p++)
        {
            if (waysOut.Any(way => way.Changes.All(c => c.Claim.Partner == p))) continue;
            foreach (var slice in AddWayOut([.. Wishes.Where(c => c.Claim.Partner == p)], waysOut)) yield return slice;
        }

        if (waysOut.Count > 0) yield break;
        foreach (var slice in AddWayOut([.. Wishes], waysOut)) yield return slice;
    }

    private IEnumerable<SlotClaim> Wishes => _totals.All.Where(IsWish);

    private static bool IsWish(SlotClaim claim) => !claim.Claim.IsOwn && claim.Claim.End == WishEnd.Least;

    private IEnumerable<Slice> AddWayOut(SlotClaim[] soft, List<WayOut> waysOut)
    {
        var changes = new List<Change>();
        foreach (var slice in Change(soft, changes)) yield return slice;
        if (changes.Count > 0) waysOut.Add(new(changes));
    }

    private IEnumerable<Slice> Change(SlotClaim[] soft, List<Change> changes)
    {
        if (soft.Length == 0) yield break;
        foreach (var slice in _oracle.Miss([.. _totals.All.Except(soft)], soft)) yield return slice;
        if (_oracle.Found is not { } week) yield break;
        foreach (var claim in soft)
        {
            var slots = _totals.SlotsOf(claim, week);
            if (claim.Missed(slots) > 0) changes.Add(new(claim.Claim, slots * _slot));
        }
    }

    private SlotClaim[] Unmet(Amounts week) => [.. _totals.All.Where(c => c.Missed(_totals.SlotsOf(c, week)) > 0)];
}
