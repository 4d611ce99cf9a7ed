namespace Dosado.Planning.Checking;

/// <summary>What is wrong with a week.</summary>
public enum Breach
{
    /// <summary>The request has no such kind for that person.</summary>
    UnknownKind,

    /// <summary>The block does not lie in the waking hours of one day, on the slots.</summary>
    OutsideTheDay,

    /// <summary>Someone it is for is busy then.</summary>
    Busy,

    /// <summary>Someone it is for has another block then.</summary>
    Overlap,

    /// <summary>Such a block may not lie at that time.</summary>
    OutsideItsHours,

    /// <summary>The block is too short, too long, or of a length in between steps.</summary>
    Length,

    /// <summary>The day has more blocks of the kind than it may.</summary>
    TooManyADay,

    /// <summary>A fixed block is missing.</summary>
    FixedMissing,

    /// <summary>Somebody's least is not met.</summary>
    BelowLeast,

    /// <summary>There is more than somebody can bear.</summary>
    AboveMost,
}

/// <summary>One thing that is wrong with a week.</summary>
/// <param name="Breach">What.</param>
/// <param name="Subject">Of which block or kind.</param>
public sealed record BreachFound(Breach Breach, string Subject);

/// <summary>
/// Checks a week against its request, block by block and hour by hour. Written apart from the solver: it shares no tables
/// with it, only the request.
/// </summary>
public sealed class WeekCheck
{
    private readonly WeekRequest _request;
    private readonly Zone _zone;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly List<BreachFound> _found = [];

    private WeekCheck(WeekRequest request, Zone zone, IReadOnlyList<Block> blocks) =>
        (_request, _zone, _blocks) = (request, zone, blocks);

    /// <summary>Everything that is wrong with a week; empty for a sound one.</summary>
    /// <param name="request">What it was planned from.</param>
    /// <param name="zone">The clocks of the request's zone.</param>
    /// <param name="blocks">The week, fixed blocks included.</param>
    public static IReadOnlyList<BreachFound> Run(WeekRequest request, Zone zone, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(blocks);
        var check = new WeekCheck(request, zone, blocks);
        foreach (var block in blocks) check.CheckBlock(block);
        check.CheckOverlaps();
        check.CheckDays();
        check.CheckFixed();
        check.CheckWishes();
        return check._found;
    }

    private void CheckBlock(Block block)
    {
        if (KindTerms.Find(_request, block) is not { } terms)
        {
            Say(Breach.UnknownKind, block);
            return;
        }

        if (!LiesInOneDay(block)) Say(Breach.OutsideTheDay, block);
        if ((_request.Fixed ?? []).Contains(block)) return;
        if (!terms.AllowsLength(block.Length, _request.SlotMinutes)) Say(Breach.Length, block);
        foreach (var partner in Of(block).Select(p => _request.Partners[p]))
        {
            if (partner.Busy.Any(busy => From(block) < _zone.ToInstant(busy.To) && _zone.ToInstant(busy.From) < To(block)))
            {
                Say(Breach.Busy, block);
            }
        }

        for (var at = From(block); at < To(block); at += Slot)
        {
            if (terms.AllowsHours(_zone.ToLocal(at), Slot)) continue;
            Say(Breach.OutsideItsHours, block);
            break;
        }
    }

    private TimeSpan Slot => TimeSpan.FromMinutes(_request.SlotMinutes);

    private bool LiesInOneDay(Block block) => Enumerable.Range(0, _request.Days).Any(d =>
    {
        var date = _request.Start.AddDays(d);
        var (wake, sleep) = (_request.Wake ?? new TimeOnly(7, 0), _request.Sleep ?? new TimeOnly(23, 0));
        var from = _zone.ToInstant(date.ToDateTime(wake));
        var to = _zone.ToInstant((sleep > wake ? date : date.AddDays(1)).ToDateTime(sleep));
        return From(block) >= from && To(block) <= to && (From(block) - from).Ticks % Slot.Ticks == 0;
    });

    private void CheckOverlaps()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (_blocks[i], _blocks[j]);
                if (Of(a).Intersect(Of(b)).Any() && From(a) < To(b) && From(b) < To(a)) Say(Breach.Overlap, a);
            }
        }
    }

    private void CheckDays()
    {
        foreach (var kind in _request.Together)
        {
            var perDay = _blocks.Where(b => b.Owner is null && b.Kind == kind.Name).GroupBy(WakingDay);
            var isTooMuch = perDay.Any(day => day.Count() > Math.Max(kind.MostPerDay, FixedOn(kind.Name, day.Key)));
            if (isTooMuch) _found.Add(new(Breach.TooManyADay, kind.Name));
        }
    }

    private int FixedOn(string kind, DateOnly day) =>
        (_request.Fixed ?? []).Count(b => b.Owner is null && b.Kind == kind && WakingDay(b) == day);

    private DateOnly WakingDay(Block block) =>
        DateOnly.FromDateTime(block.From - (_request.Wake ?? new TimeOnly(7, 0)).ToTimeSpan());

    private void CheckFixed()
    {
        foreach (var block in (_request.Fixed ?? []).Except(_blocks)) Say(Breach.FixedMissing, block);
    }

    private void CheckWishes()
    {
        foreach (var (name, wish, hours) in WishHours.Of(_request, _blocks))
        {
            if (hours < wish.Least) _found.Add(new(Breach.BelowLeast, name));
            if (wish.Most is { } most && hours > most) _found.Add(new(Breach.AboveMost, name));
        }
    }

    private static int[] Of(Block block) => block.Owner is { } owner ? [owner] : [0, 1];

    private DateTimeOffset From(Block block) => _zone.ToInstant(block.From);

    private DateTimeOffset To(Block block) => From(block) + block.Length;

    private void Say(Breach breach, Block block) => _found.Add(new(breach, $"{block.Kind} {block.From:s}"));
}
