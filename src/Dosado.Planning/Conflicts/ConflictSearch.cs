using System.Numerics;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Conflicts;

/// <summary>
/// Why no week meets both leasts, and the ways out. A conflict is what the bound's prices speak about, less what it can do
/// without; it is told as soon as each of its claims is known to be needed. That none is smaller is shown by hitting sets:
/// each week found leaves some claims unmet, and every conflict has one of those.
/// </summary>
internal sealed class ConflictSearch
{
    private readonly ClaimedTotals _totals;
    private readonly ClaimOracle _oracle;
    private readonly TimeSpan _slot;
    private readonly List<ulong> _unmet = [];
    private readonly List<WayOut> _waysOut = [];
    private readonly List<Change>[] _ownersOnly = [[], []];
    private SlotClaim[] _claims = [];

    public ConflictSearch(WeekRequest request, WeekGrid grid, WeekProblem problem, Effort effort)
    {
        _totals = new(request, grid, problem);
        _oracle = new(_totals, effort);
        _slot = grid.Slot;
    }

    /// <summary>The conflict with the ways out found so far; null where there is none, or none could be shown.</summary>
    public Conflict? Found { get; private set; }

    /// <summary>Whether the claims of a conflict are known; what is still to come are the ways out, and perhaps fewer claims.</summary>
    public bool HasClaims => Found is not null;

    /// <summary>Whether it is known that no fewer claims collide.</summary>
    public bool IsSmallest { get; private set; }

    public int Questions => _oracle.Questions;

    public IEnumerable<Slice> Run()
    {
        foreach (var slice in Meet(_totals.All)) yield return slice;
        if (!_oracle.IsRuledOut) yield break;
        foreach (var slice in FindMinimal(SetOf(_oracle.Scarce))) yield return slice;
        foreach (var slice in FindSmallest()) yield return slice;
        foreach (var slice in FindWaysOut()) yield return slice;
        foreach (var claim in _claims.Where(c => c.Claim.IsOwn || c.Claim.End == WishEnd.Most))
        {
            foreach (var slice in Change([claim], _ownersOnly[claim.Claim.Partner])) yield return slice;
            Tell();
        }
    }

    private void Tell() => Found = new(
        [.. _claims.Select(c => c.Claim)], [.. _waysOut], [.. _ownersOnly.Select(c => c.ToArray())], IsSmallest, _oracle.AreChangesSmallest);

    /// <summary>
    /// A conflict without any claim that it can do without: of those that the bound speaks about, one after the other is left
    /// out, and for each that stays a week is looked for that meets the rest. Nothing where the bound saw no conflict.
    /// </summary>
    private IEnumerable<Slice> FindMinimal(ulong small)
    {
        for (var left = small; left != 0;)
        {
            var claim = 1UL << BitOperations.Log2(left);
            left ^= claim;
            foreach (var slice in _oracle.RuleOut(Claims(small ^ claim))) yield return slice;
            if (!_oracle.IsRuledOut) continue;
            small = SetOf(_oracle.Scarce);
            left &= small;
        }

        _claims = Claims(small);
        foreach (var claim in _claims)
        {
            var rest = small ^ SetOf([claim]);
            if (_unmet.Exists(u => (u & rest) == 0)) continue;
            foreach (var slice in _oracle.MeetWithMost(Claims(rest))) yield return slice;
            if (_oracle.Found is not { } week) yield break;
            _unmet.Add(Unmet(week));
        }

        if (small != 0) Tell();
    }

    /// <summary>
    /// The fewest claims of which each week found leaves one unmet are asked about next, until no week meets them, or they are
    /// as many as those of the conflict known.
    /// </summary>
    private IEnumerable<Slice> FindSmallest()
    {
        while (!IsSmallest)
        {
            var candidate = Claims(HittingSets.Smallest(_unmet));
            IsSmallest = _claims.Length > 0 && candidate.Length == _claims.Length;
            if (IsSmallest) break;
            foreach (var slice in Meet(candidate)) yield return slice;
            if (_oracle.Found is { } week)
            {
                _unmet.Add(Unmet(week));
                continue;
            }

            IsSmallest = _oracle.IsRuledOut;
            if (!IsSmallest) break;
            _claims = candidate;
        }

        if (_claims.Length == 0) _claims = _totals.All;
        Tell();
    }

    private IEnumerable<Slice> Meet(SlotClaim[] claims)
    {
        foreach (var slice in _oracle.MeetWithMost(claims)) yield return slice;
        if (_oracle.Found is not null || _oracle.IsRuledOut) yield break;
        foreach (var slice in _oracle.Meet(claims)) yield return slice;
    }

    private ulong Unmet(Amounts week) => SetOf(_totals.All.Where(c => c.Missed(_totals.SlotsOf(c, week)) > 0));

    private SlotClaim[] Claims(ulong set) => [.. HittingSets.Members(set).Select(i => _totals.All[i])];

    private ulong SetOf(IEnumerable<SlotClaim> claims) => claims.Aggregate(0UL, (set, c) => set | (1UL << Array.IndexOf(_totals.All, c)));

    /// <summary>
    /// Wishes about time together that could be smaller: each that is enough alone; for a partner without one, theirs in
    /// all; and where that is not enough either, those of both.
    /// </summary>
    private IEnumerable<Slice> FindWaysOut()
    {
        foreach (var claim in _claims.Where(IsWish))
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
        foreach (var slice in _oracle.Miss([.. _totals.All.Except(soft)], soft, _claims)) yield return slice;
        if (_oracle.Found is not { } week) yield break;
        foreach (var claim in soft)
        {
            var slots = _totals.SlotsOf(claim, week);
            if (claim.Missed(slots) > 0) changes.Add(new(claim.Claim, slots * _slot));
        }
    }
}
