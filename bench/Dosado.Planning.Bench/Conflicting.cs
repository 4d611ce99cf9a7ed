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
    /// <summary>Sets up to this size are all tried by brute force.</summary>
    private const int MostChecked = 2;

    public static int Run(int couples)
    {
        var time = new Figures("conflict and ways out", "ms");
        var questions = new Figures("questions", "");
        int conflicts = 0, notMinimal = 0, notSmallest = 0, wrongChanges = 0, inexact = 0;
        for (var couple = 0; couple < couples; couple++)
        {
            var request = Tighter(Couples.Week(Group.Tight, couple, couple % Couples.Weeks));
            var grid = new WeekGrid(request, SystemZones.Find(request.Zone)!);
            var search = new ConflictSearch(request, grid, Effort.Thorough);
            var start = Cpu.Milliseconds;
            foreach (var _ in search.Run())
            {
            }

            if (search.Found is not { } conflict) continue;
            var taken = Cpu.Milliseconds - start;
            time.Add(taken);
            questions.Add(search.Questions);
            Console.WriteLine($"{couple}: {conflict.Claims.Count} claims, {conflict.WaysOut.Count} ways out, {taken:F0} ms; now by brute force");
            conflicts++;
            if (!conflict.IsExact) inexact++;
            var oracle = new FreshOracle(request, grid);
            if (conflict.Claims.Any(c => !oracle.CanMeet(conflict.Claims.Where(o => o != c)))) notMinimal++;
            if (conflict.Claims.Count is > 1 and <= MostChecked + 1 && oracle.Subsets(conflict.Claims.Count - 1).Any(s => !oracle.CanMeet(s))) notSmallest++;
            wrongChanges += conflict.WaysOut.Count(way => !oracle.IsSmallest(way));
        }

        Console.WriteLine($"{conflicts} conflicts: {notMinimal} not minimal, {notSmallest} not smallest (sets of up to 3, against all smaller ones), {wrongChanges} changes not smallest, {inexact} not exact");
        Console.WriteLine(time);
        Console.WriteLine(questions);
        return notMinimal + notSmallest + wrongChanges == 0 ? 0 : 1;
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
