using System.Runtime.CompilerServices;
using System.Text.Json;
using Dosado.App.Homes;
using Dosado.Planning;

namespace Dosado.Places.Plan;

/// <summary>
/// One search for weeks, under way beside the pages: in slices, with room between them for everything else that the
/// device is asked. What it has found so far can be shown at any time.
/// </summary>
internal sealed class WeekSearch
{
    /// <summary>Slices of a few milliseconds between two rooms for others.</summary>
    private const int SlicesAtOnce = 4;

    /// <summary>Rooms that the first page waits through for something to show.</summary>
    private const int MostRooms = 60;

    private static readonly ConditionalWeakTable<Home, WeekSearch> Newest = [];

    private readonly WeekPlanning _planning;
    private readonly Zone _zone;
    private readonly Action _tell;
    private readonly string _key;

    private WeekSearch(WeekRequest request, Zone zone, string key, Action tell)
    {
        (Request, _zone, _key, _tell) = (request, zone, key, tell);
        _planning = Planner.Begin(request, zone, alternatives: true, brief: true);
    }

    /// <summary>What is asked of the planner.</summary>
    public WeekRequest Request { get; }

    /// <summary>What there is so far.</summary>
    public PlanningOutcome Outcome { get; private set; } = new PlanningOutcome.Searching();

    /// <summary>Whether it goes on.</summary>
    public bool IsLooking { get; private set; } = true;

    /// <summary>Weeks of different kinds found so far, the first proposal first.</summary>
    public IReadOnlyList<PlannedWeek> Weeks { get; private set; } = [];

    /// <summary>The search for this request: the one under way, or a new one that ends whatever was looked for before.</summary>
    public static async Task<WeekSearch> OfAsync(Home home, WeekRequest request, Zone zone)
    {
        var key = JsonSerializer.Serialize(request, WeekJson.Default.WeekRequest);
        if (Newest.TryGetValue(home, out var search) && search._key == key)
        {
            return search;
        }

        search?.Stop();
        search = new(request, zone, key, home.TellChanged);
        Newest.AddOrUpdate(home, search);
        await search.BeginAsync();
        return search;
    }

    /// <summary>Ends the search of this home, if there is one; what was found stays.</summary>
    public static void Stop(Home home)
    {
        if (Newest.TryGetValue(home, out var search))
        {
            search.Stop();
        }
    }

    private void Stop() => IsLooking = false;

    /// <summary>As far as a week or all ways out, or for a moment; then beside the pages.</summary>
    private async Task BeginAsync()
    {
        for (var room = 0; IsLooking && room < MostRooms && Outcome is PlanningOutcome.Searching or PlanningOutcome.NoWeek; room++)
        {
            await AdvanceAsync();
        }

        if (IsLooking)
        {
            _ = GoOnAsync();
        }
    }

    private async Task GoOnAsync()
    {
        try
        {
            while (IsLooking)
            {
                var (before, weeks) = (Outcome, Weeks.Count);
                await AdvanceAsync();
                if (!ReferenceEquals(before, Outcome) || weeks != Weeks.Count || !IsLooking)
                {
                    _tell();
                }
            }
        }
        finally
        {
            IsLooking = false;
        }
    }

    private async Task AdvanceAsync()
    {
        for (var slice = 0; IsLooking && slice < SlicesAtOnce; slice++)
        {
            IsLooking = _planning.Advance() && IsLooking && !HasAll(_planning.Outcome);
        }

        if (!ReferenceEquals(Outcome, _planning.Outcome) || Weeks.Count != _planning.Alternatives.Count + 1)
        {
            Outcome = _planning.Outcome;
            Weeks = Outcome is PlanningOutcome.Planned planned
                ? [.. _planning.Alternatives.Prepend(planned.Week).Select(w => Dealing.Of(w, Request, _zone))]
                : [];
        }

        await Task.Delay(1);
    }

    /// <summary>A week with everything that both wish for: no other kind of week can be found beside it.</summary>
    private static bool HasAll(PlanningOutcome outcome) =>
        outcome is PlanningOutcome.Planned { Week: { IsProven: true, Shares.Smaller: >= 1 } };
}
