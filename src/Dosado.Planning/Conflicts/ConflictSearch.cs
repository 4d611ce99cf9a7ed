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
    private readonly List<WayOut> _waysOut = [];
    private readonly List<Change>[] _ownersOnly = [[], []];
    private bool _isSmallest = true;

    public ConflictSearch(WeekRequest request, WeekGrid grid, WeekProblem problem, Effort effort)
    {
        _totals = new(request, grid, problem);
        _oracle = new(_totals, effort);
        _slot = grid.Slot;
    }

    /// <summary>The conflict with the ways out found so far; null where there is none, or none could be shown.</summary>
    public Conflict? Found { get; private set; }

    /// <summary>Whether the claims of the conflict are known; what is still to come are the ways out.</summary>
    public bool HasClaims { get; private set; }

    public int Questions => _oracle.Questions;

    public IEnumerable<Slice> Run()
    {
        foreach (var slice in _oracle.Meet(_totals.All)) yield return slice;
        if (!_oracle.IsRuledOut) yield break;
        foreach (var slice in FindSmallest()) yield return slice;
        HasClaims = true;
        Tell();
        foreach (var slice in FindWaysOut()) yield return slice;
        foreach (var claim in _smallest.Where(c => c.Claim.IsOwn || c.Claim.End == WishEnd.Most))
        {
            foreach (var slice in Change([claim], _ownersOnly[claim.Claim.Partner])) yield return slice;
            Tell();
        }
    }

    private void Tell() => Found = new(
        [.. _smallest.Select(c => c.Claim)], [.. _waysOut], [.. _ownersOnly.Select(c => c.ToArray())], _isSmallest, _oracle.AreChangesSmallest);

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
        var unmet = new List<ulong>();
        foreach (var claim in small)
        {
            foreach (var slice in _oracle.MeetWithMost([.. small.Except([claim])])) yield return slice;
            if (_oracle.Found is { } week) unmet.Add(Unmet(week));
        }

        while (true)
        {
            SlotClaim[] candidate = [.. HittingSets.Members(HittingSets.Smallest(unmet)).Select(i => _totals.All[i])];
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
                _isSmallest = _oracle.IsRuledOut;
                _smallest.AddRange(_isSmallest ? candidate : small.Count > 0 ? small : _totals.All);
                yield break;
            }

            unmet.Add(Unmet(found));
        }
    }

    /// <summary>
    /// Wishes about time together that could be smaller: each that is enough alone; for a partner without one, theirs in
    /// all; and where that is not enough either, those of both.
    /// </summary>
    private IEnumerable<Slice> FindWaysOut()
    {
        foreach (var claim in _smallest.Where(IsWish))
        {
            foreach (var slice in AddWayOut([claim])) yield return slice;
        }

        for (var p = 0; p < 2; p++)
        {
            if (_waysOut.Any(way => way.Changes.All(c => c.Claim.Partner == p))) continue;
            foreach (var slice in AddWayOut([.. Wishes.Where(c => c.Claim.Partner == p)])) yield return slice;
        }

        if (_waysOut.Count > 0) yield break;
        foreach (var slice in AddWayOut([.. Wishes])) yield return slice;
    }

    private IEnumerable<SlotClaim> Wishes => _totals.All.Where(IsWish);

    private static bool IsWish(SlotClaim claim) => !claim.Claim.IsOwn && claim.Claim.End == WishEnd.Least;

    private IEnumerable<Slice> AddWayOut(SlotClaim[] soft)
    {
        var changes = new List<Change>();
        foreach (var slice in Change(soft, changes)) yield return slice;
        if (changes.Count == 0) yield break;
        _waysOut.Add(new(changes));
        Tell();
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

    private ulong Unmet(Amounts week)
    {
        var unmet = 0UL;
        for (var i = 0; i < _totals.All.Length; i++)
        {
            var claim = _totals.All[i];
            if (claim.Missed(_totals.SlotsOf(claim, week)) > 0) unmet |= 1UL << i;
        }

        return unmet;
    }
}
