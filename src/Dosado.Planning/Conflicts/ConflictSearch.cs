using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>
/// Why no week meets both leasts, and the ways out. A small conflict is what the bound's prices speak about, less what it
/// can do without. That none is smaller is shown by hitting sets: each week found leaves some claims unmet, and every
/// conflict has one of those; the fewest claims that have one of each are asked about next, until no week meets them or
/// they are as many as the small conflict has.
/// </summary>
internal sealed class ConflictSearch
{
    private readonly ClaimedTotals _totals;
    private readonly ClaimOracle _oracle;
    private readonly TimeSpan _slot;
    private readonly List<SlotClaim> _smallest = [];

    public ConflictSearch(WeekRequest request, WeekGrid grid, Effort effort)
    {
        _totals = new(request, grid);
        _oracle = new(_totals, effort);
        _slot = grid.Slot;
    }

    /// <summary>The conflict; null where there is none, or none could be shown.</summary>
    public Conflict? Found { get; private set; }

    /// <summary>Whether the claims of the conflict are known; what is still to come are the ways out.</summary>
    public bool HasClaims { get; private set; }

    public int Questions => _oracle.Questions;

    public IEnumerable<Slice> Run()
    {
        foreach (var slice in _oracle.Meet(_totals.All)) yield return slice;
        if (_oracle.Found is not null || !_oracle.IsExact) yield break;
        foreach (var slice in FindSmallest()) yield return slice;
        HasClaims = true;
        var waysOut = new List<WayOut>();
        foreach (var slice in FindWaysOut(waysOut)) yield return slice;
        var ownersOnly = new List<Change>[] { [], [] };
        foreach (var claim in _smallest.Where(c => c.Claim.IsOwn || c.Claim.End == WishEnd.Most))
        {
            foreach (var slice in Change([claim], ownersOnly[claim.Claim.Partner])) yield return slice;
        }

        Found = new([.. _smallest.Select(c => c.Claim)], waysOut, ownersOnly, _oracle.IsExact);
    }

    /// <summary>
    /// A small conflict: the claims that the bound speaks about, and of those one after the other left out that it can do
    /// without. Empty where the bound saw no conflict.
    /// </summary>
    private IEnumerable<Slice> FindSmall(List<SlotClaim> small)
    {
        small.AddRange(_oracle.Scarce);
        for (var i = small.Count - 1; i >= 0; i--)
        {
            SlotClaim[] without = [.. small[..i], .. small[(i + 1)..]];
            foreach (var slice in _oracle.RuleOut(without)) yield return slice;
            if (!_oracle.IsRuledOut) continue;
            small.RemoveAll(c => !_oracle.Scarce.Contains(c));
            i = Math.Min(i, small.Count);
        }

        foreach (var slice in _oracle.RuleOut(small)) yield return slice;
        if (!_oracle.IsRuledOut) small.Clear();
    }

    private IEnumerable<Slice> FindSmallest()
    {
        var small = new List<SlotClaim>();
        foreach (var slice in FindSmall(small)) yield return slice;
        var unmet = new List<SlotClaim[]>();
        foreach (var claim in small)
        {
            foreach (var slice in _oracle.MeetWithMost([.. small.Except([claim])])) yield return slice;
            if (_oracle.Found is { } week) unmet.Add(Unmet(week));
        }

        while (true)
        {
            var candidate = HittingSets.Smallest(unmet);
            if (small.Count > 0 && candidate.Length == small.Count)
            {
                _smallest.AddRange(small);
                yield break;
            }

            foreach (var slice in _oracle.MeetWithMost(candidate)) yield return slice;
            if (_oracle.Found is null && !_oracle.IsRuledOut)
            {
                foreach (var slice in _oracle.Meet(candidate)) yield return slice;
            }

            if (_oracle.Found is not { } found)
            {
                _smallest.AddRange(candidate.OrderBy(c => Array.IndexOf(_totals.All, c)));
                yield break;
            }

            unmet.Add(Unmet(found));
        }
    }

    /// <summary>
    /// Wishes about time together that could be smaller: each that is enough alone; for a partner without one, theirs in
    /// all; and where that is not enough either, those of both.
    /// </summary>
    private IEnumerable<Slice> FindWaysOut(List<WayOut> waysOut)
    {
        foreach (var claim in _smallest.Where(IsWish))
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
        foreach (var slice in _oracle.Miss([.. _totals.All.Except(soft)], soft, _smallest)) yield return slice;
        if (_oracle.Found is not { } week) yield break;
        foreach (var claim in soft)
        {
            var slots = _totals.SlotsOf(claim, week);
            if (claim.Missed(slots) > 0) changes.Add(new(claim.Claim, slots * _slot));
        }
    }

    private SlotClaim[] Unmet(Amounts week) => [.. _totals.All.Where(c => c.Missed(_totals.SlotsOf(c, week)) > 0)];
}
