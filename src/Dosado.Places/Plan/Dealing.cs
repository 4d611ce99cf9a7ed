using Dosado.Planning;
using Dosado.Planning.Checking;

namespace Dosado.Places.Plan;

/// <summary>
/// Deals a found week out over its days. The planner counts hours and does not mind if all of them lie on Monday morning;
/// people do. Only what costs nobody anything is moved: kinds that nobody likes more at one hour than at another, of the
/// same length, to where everybody it is for is free. Who is first and who second is never read.
/// </summary>
internal sealed class Dealing
{
    private readonly WeekRequest _request;
    private readonly Zone _zone;
    private readonly List<Block> _placed = [];

    private Dealing(WeekRequest request, Zone zone) => (_request, _zone) = (request, zone);

    /// <summary>The same week, dealt out; as it was where that would break anything.</summary>
    public static PlannedWeek Of(PlannedWeek week, WeekRequest request, Zone zone)
    {
        var dealt = week with { Blocks = new Dealing(request, zone).Deal(week.Blocks) };
        return WeekCheck.Run(request, zone, dealt.Blocks).Count == 0 ? dealt : week;
    }

    private List<Block> Deal(IReadOnlyList<Block> blocks)
    {
        var moving = blocks.Where(MayMove).ToList();
        _placed.AddRange(blocks.Except(moving));
        foreach (var block in moving.OrderBy(b => b.Owner is null ? 0 : 1).ThenByDescending(b => b.Length).ThenBy(b => b.Kind, StringComparer.Ordinal))
        {
            _placed.Add(Places(block).OrderBy(Cost).ThenBy(p => p.From).FirstOrDefault(block));
        }

        return [.. _placed.OrderBy(b => b.From).ThenBy(b => b.Owner)];
    }

    private bool MayMove(Block block) =>
        !(_request.Fixed ?? []).Contains(block) && Likings(block).All(l => l is not { Count: > 0 });

    private IEnumerable<IReadOnlyList<Liking>?> Likings(Block block) => block.Owner is { } owner
        ? _request.Partners[owner].Own.Where(k => k.Name == block.Kind).Select(k => k.Likings)
        : _request.Partners.SelectMany(p => p.Together).Where(w => w.Kind == block.Kind).Select(w => w.Likings);

    private IEnumerable<Block> Places(Block block) =>
        from day in Enumerable.Range(0, _request.Days)
        from half in Enumerable.Range(0, (int)((WeekDays.Sleep - WeekDays.Wake) / Lengths.Step))
        let start = _request.Start.AddDays(day).ToDateTime(WeekDays.Wake) + (half * Lengths.Step)
        let place = block with { From = start }
        where IsFree(place)
        select place;

    private bool IsFree(Block place)
    {
        var to = place.From + place.Length;
        return to <= place.From.Date + WeekDays.Sleep.ToTimeSpan()
            && _zone.ToLocal(_zone.ToInstant(place.From)) == place.From
            && Hours(place) is var hours
            && (hours.Count == 0
                || hours.Any(w => w.From <= TimeOnly.FromDateTime(place.From) && TimeOnly.FromDateTime(to) <= w.To))
            && People(place).All(p => !_request.Partners[p].Busy.Any(b => b.From < to && place.From < b.To))
            && !_placed.Any(b => People(b).Intersect(People(place)).Any() && b.From < to && place.From < b.From + b.Length)
            && !_placed.Any(b => b.Owner is null && b.Kind == place.Kind && place.Owner is null && b.From.Date == place.From.Date);
    }

    private IReadOnlyList<TimeWindow> Hours(Block block) => (block.Owner is { } owner
        ? _request.Partners[owner].Own.First(k => k.Name == block.Kind).When
        : _request.Together.First(k => k.Name == block.Kind).When) ?? [];

    /// <summary>Less is better: a day of its own first, then an hour at which people are up and about.</summary>
    private int Cost(Block place)
    {
        var thatDay = _placed.Where(b => b.From.Date == place.From.Date && People(b).Intersect(People(place)).Any()).ToList();
        var early = Math.Max(0, 9.5 - place.From.TimeOfDay.TotalHours);
        var late = Math.Max(0, (place.From + place.Length).TimeOfDay.TotalHours - 22);
        var hour = place.From.TimeOfDay.TotalHours;
        return (int)((12 * thatDay.Count) + (8 * early) + (6 * late) + (2 * Math.Abs(hour - Usual(place))));
    }

    /// <summary>The hour at which such a thing usually begins.</summary>
    private static double Usual(Block place) => place switch
    {
        { Owner: null, Kind: "date" or "quiet-evening" } => 19,
        { Owner: null, Kind: "chore" } => 11,
        { Owner: null } => 16,
        _ => 17.5,
    };

    private static int[] People(Block block) => block.Owner is { } owner ? [owner] : [0, 1];
}
