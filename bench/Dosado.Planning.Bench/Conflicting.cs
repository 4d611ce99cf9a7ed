using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Conflicts;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Bench;

/// <summary>
/// Conflicts of tight weeks made tighter: how long they take, whether each set is minimal (without any one claim a week
/// exists), whether none of up to three claims is smaller, and whether a slot less than each change is not enough.
/// </summary>
internal static class Conflicting
{
    private const int Warming = 10;

    public static int Run(int couples, bool isChecked)
    {
        var (claims, all, questions) = (new Figures("the claims", "ms"), new Figures("with the ways out", "ms"), new Figures("questions", ""));
        var checks = new Checks();
        for (var couple = -Warming; couple < couples; couple++)
        {
            var request = Tighter(Couples.Week(Group.Tight, couple < 0 ? Couples.PerGroup + couple : couple, Math.Abs(couple) % Couples.Weeks));
            var grid = new WeekGrid(request, SystemZones.Find(request.Zone)!);
            var search = new ConflictSearch(request, grid, Effort.Thorough);
            var (start, untilClaims) = (Cpu.Milliseconds, 0.0);
            foreach (var _ in search.Run())
            {
                if (!search.HasClaims) untilClaims = Cpu.Milliseconds - start;
            }

            if (couple < 0 || search.Found is not { } conflict) continue;
            all.Add(Cpu.Milliseconds - start);
            claims.Add(untilClaims);
            questions.Add(search.Questions);
            Console.WriteLine($"{couple}: {conflict.Claims.Count} claims, {untilClaims:F0} ms; {conflict.WaysOut.Count} ways out, {Cpu.Milliseconds - start:F0} ms");
            checks.Add(conflict, isChecked ? new FreshOracle(request, grid) : null);
        }

        Console.WriteLine(checks);
        foreach (var figures in new[] { claims, all, questions }) Console.WriteLine(figures);
        return checks.Wrong == 0 ? 0 : 1;
    }

    private static WeekRequest Tighter(WeekRequest request) => request with { Partners = [.. request.Partners.Select(Tighter)] };

    private static Partner Tighter(Partner partner) => partner with
    {
        Together = [.. partner.Together.Select(w => w with { Wish = Tighter(w.Wish) })],
        Own = [.. partner.Own.Select(k => k with { Wish = Tighter(k.Wish) })],
    };

    private static Wish Tighter(Wish wish)
    {
        var least = TimeSpan.FromMinutes(30 * Math.Round(wish.Least.TotalMinutes * 1.6 / 30));
        var good = least > wish.Good ? least : wish.Good;
        return wish with { Least = least, Good = good, Most = wish.Most < good ? good : wish.Most };
    }
}

/// <summary>What the conflicts found are worth, asked anew.</summary>
internal sealed class Checks
{
    /// <summary>Sets up to this size are all tried by brute force.</summary>
    private const int MostTried = 2;

    private int _conflicts;
    private int _checked;
    private int _inexact;
    private int _notMinimal;
    private int _notSmallest;
    private int _wrongChanges;

    public int Wrong => _notMinimal + _notSmallest + _wrongChanges;

    public void Add(Conflict conflict, FreshOracle? oracle)
    {
        _conflicts++;
        if (!conflict.IsExact) _inexact++;
        if (oracle is null) return;
        _checked++;
        if (conflict.Claims.Any(c => !oracle.CanMeet(conflict.Claims.Where(o => o != c)))) _notMinimal++;
        var smaller = Math.Min(conflict.Claims.Count - 1, MostTried);
        if (smaller > 0 && oracle.Subsets(smaller).Any(s => !oracle.CanMeet(s))) _notSmallest++;
        _wrongChanges += conflict.WaysOut.Count(way => !oracle.IsSmallest(way));
    }

    public override string ToString() =>
        $"{_conflicts} conflicts, {_inexact} not exact; of {_checked} checked {_notMinimal} not minimal, {_notSmallest} not smallest (against all sets of one or two), {_wrongChanges} changes not smallest";
}

/// <summary>Asks about claims one by one, with nothing kept from question to question.</summary>
internal sealed class FreshOracle(WeekRequest request, WeekGrid grid)
{
    private readonly ClaimedTotals _totals = new(request, grid);

    public bool CanMeet(IEnumerable<Claim> claims)
    {
        var oracle = new ClaimOracle(_totals, Effort.Thorough);
        foreach (var _ in oracle.Meet([.. _totals.All.Where(c => claims.Contains(c.Claim))]))
        {
        }

        return oracle.Found is not null;
    }

    public IEnumerable<Claim[]> Subsets(int size) => Subsets([.. _totals.All.Select(c => c.Claim)], size);

    /// <summary>Whether the change is enough, and one slot less of it, wherever it is taken, is not (for single changes).</summary>
    public bool IsSmallest(WayOut way)
    {
        if (!CanMeet(With(way.Changes))) return false;
        return way.Changes.Count > 1 || !CanMeet(With([way.Changes[0] with { Enough = way.Changes[0].Enough + grid.Slot }]));
    }

    private bool CanMeet((SlotClaim[] Claims, bool _) changed)
    {
        var oracle = new ClaimOracle(_totals, Effort.Thorough);
        foreach (var _ in oracle.Meet(changed.Claims))
        {
        }

        return oracle.Found is not null;
    }

    private (SlotClaim[] Claims, bool _) With(IReadOnlyList<Change> changes) => ([.. _totals.All.Select(c =>
        changes.FirstOrDefault(change => change.Claim == c.Claim) is { } change ? c with { Slots = grid.ToSlots(change.Enough) } : c)], true);

    private static IEnumerable<Claim[]> Subsets(Claim[] all, int size)
    {
        if (size == 0) return [[]];
        return all.SelectMany((claim, i) => Subsets(all[(i + 1)..], size - 1).Select(rest => (Claim[])[claim, .. rest]));
    }
}
