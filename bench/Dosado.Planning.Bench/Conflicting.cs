using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Conflicts;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Bench;

/// <summary>
/// Conflicts of the corpus' tight weeks, as they are or made tighter: how long they take, whether each set is minimal
/// (without any one claim a week exists), whether none of up to three claims would do, and whether a slot less than each
/// change is not enough.
/// </summary>
internal static class Conflicting
{
    private const int Warming = 10;

    /// <param name="couples">How many of the tight couples.</param>
    /// <param name="options"><c>tighter</c>, <c>check</c>, and <c>brief</c> for the effort that the app takes.</param>
    public static int Run(int couples, string[] options)
    {
        var isTighter = options.Contains("tighter");
        var tally = new ConflictTally(options.Contains("brief") ? Effort.Brief : Effort.Thorough, options.Contains("check"));
        foreach (var week in Weeks(couples, isTighter)) tally.Add(week);
        Console.WriteLine(tally);
        return tally.Wrong == 0 ? 0 : 1;
    }

    /// <summary>All weeks of the tight couples; of those made tighter, which mostly have no plan, one a couple. First some to warm up.</summary>
    private static IEnumerable<(string? Name, WeekRequest Request)> Weeks(int couples, bool isTighter)
    {
        for (var warm = 0; warm < Warming; warm++) yield return (null, Tighter(Couples.Week(Group.Tight, Couples.PerGroup - 1 - warm, 0)));
        for (var couple = 0; couple < couples; couple++)
        {
            var weeks = isTighter ? [couple % Couples.Weeks] : Enumerable.Range(0, Couples.Weeks);
            foreach (var week in weeks)
            {
                var request = Couples.Week(Group.Tight, couple, week);
                yield return ($"{couple}, week {week}", isTighter ? Tighter(request) : request);
            }
        }
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

/// <summary>How long conflicts take, and what they are worth.</summary>
internal sealed class ConflictTally(Effort effort, bool isChecked)
{
    private readonly Figures _claims = new("the claims", "ms");
    private readonly Figures _smallest = new("known to be smallest", "ms");
    private readonly Figures _all = new("with the ways out", "ms");
    private readonly Figures _slices = new("the longest slice", "ms");
    private readonly Figures _questions = new("questions", "");
    private readonly Checks _checks = new();

    public int Wrong => _checks.Wrong;

    /// <param name="week">A week, without a name where it is only to warm up.</param>
    public void Add((string? Name, WeekRequest Request) week)
    {
        var grid = new WeekGrid(week.Request, SystemZones.Find(week.Request.Zone)!);
        var problem = new ProblemBuilder(week.Request, grid).Build();
        var start = Cpu.Milliseconds;
        var search = new ConflictSearch(week.Request, grid, problem, effort);
        var (untilClaims, untilSmallest, asked, longest, last) = (0.0, 0.0, 0, 0.0, start);
        foreach (var _ in search.Run())
        {
            var now = Cpu.Milliseconds;
            (longest, last) = (Math.Max(longest, now - last), now);
            if (!search.HasClaims) untilClaims = now - start;
            if (!search.IsSmallest) (untilSmallest, asked) = (now - start, search.Questions);
        }

        var all = Cpu.Milliseconds - start;
        if (week.Name is null || search.Found is not { } conflict) return;
        _claims.Add(untilClaims);
        _smallest.Add(untilSmallest);
        _all.Add(all);
        _slices.Add(longest);
        _questions.Add(search.Questions);
        Console.WriteLine($"{week.Name}: {conflict.Claims.Count} claims, {untilClaims:F1} ms, known to be smallest {untilSmallest:F1} ms by {asked} questions; {conflict.WaysOut.Count} ways out, {all:F0} ms");
        _checks.Add(conflict, isChecked ? new FreshOracle(week.Request, grid, problem) : null);
    }

    public override string ToString() => string.Join('\n', _checks, _claims, _smallest, _all, _slices, _questions);
}

/// <summary>What the conflicts found are worth, asked anew.</summary>
internal sealed class Checks
{
    /// <summary>Sets up to this size are all tried by brute force.</summary>
    private const int MostTried = 3;

    private int _conflicts;
    private int _checked;
    private int _notSurelySmallest;
    private int _changesNotSurelySmallest;
    private int _notMinimal;
    private int _notSmallest;
    private int _wrongChanges;

    public int Wrong => _notMinimal + _notSmallest + _wrongChanges;

    public void Add(Conflict conflict, FreshOracle? oracle)
    {
        _conflicts++;
        if (!conflict.IsSmallest) _notSurelySmallest++;
        if (!conflict.AreChangesSmallest) _changesNotSurelySmallest++;
        if (oracle is null) return;
        _checked++;
        if (conflict.Claims.Any(c => !oracle.CanMeet(conflict.Claims.Where(o => o != c)))) _notMinimal++;
        var smaller = Math.Min(conflict.Claims.Count - 1, MostTried);
        if (smaller > 0 && oracle.Subsets(smaller).Any(s => !oracle.CanMeet(s))) _notSmallest++;
        _wrongChanges += conflict.WaysOut.Count(way => !oracle.IsSmallest(way));
    }

    public override string ToString() =>
        $"{_conflicts} conflicts, {_notSurelySmallest} not known to be smallest, {_changesNotSurelySmallest} with a change not known to be; of {_checked} checked {_notMinimal} not minimal, {_notSmallest} not smallest (against all sets of up to three), {_wrongChanges} single changes not smallest";
}

/// <summary>
/// Asks about claims one by one by the exact search, with nothing kept from question to question but the weeks found, each a
/// witness for all that it meets.
/// </summary>
internal sealed class FreshOracle(WeekRequest request, WeekGrid grid, WeekProblem problem)
{
    private readonly ClaimedTotals _totals = new(request, grid, problem);
    private readonly List<Amounts> _weeks = [];

    public bool CanMeet(IEnumerable<Claim> claims) => CanMeet(_totals.All.Where(c => claims.Contains(c.Claim)).ToArray());

    public IEnumerable<Claim[]> Subsets(int size) => Subsets([.. _totals.All.Select(c => c.Claim)], size);

    /// <summary>Whether the change is enough, and one slot less of it, wherever it is taken, is not (for single changes).</summary>
    public bool IsSmallest(WayOut way)
    {
        if (!CanMeet(With(way.Changes))) return false;
        return way.Changes.Count > 1 || !CanMeet(With([way.Changes[0] with { Enough = way.Changes[0].Enough + grid.Slot }]));
    }

    private bool CanMeet(SlotClaim[] claims)
    {
        if (_weeks.Exists(week => claims.All(c => c.Missed(_totals.SlotsOf(c, week)) == 0))) return true;
        var oracle = new ClaimOracle(_totals, Effort.Thorough);
        foreach (var _ in oracle.Meet(claims))
        {
        }

        if (oracle.Found is { } week) _weeks.Add(week);
        return oracle.Found is not null;
    }

    private SlotClaim[] With(IReadOnlyList<Change> changes) => [.. _totals.All.Select(c =>
        changes.FirstOrDefault(change => change.Claim == c.Claim) is { } change ? c with { Slots = grid.ToSlots(change.Enough) } : c)];

    private static IEnumerable<Claim[]> Subsets(Claim[] all, int size)
    {
        if (size == 0) return [[]];
        return all.SelectMany((claim, i) => Subsets(all[(i + 1)..], size - 1).Select(rest => (Claim[])[claim, .. rest]));
    }
}
