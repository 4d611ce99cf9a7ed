namespace Dosado.Planning.Checking;

/// <summary>
/// The bound that prices prove. Each day by the plainest dynamic programme there is: slot by slot, with how long either
/// partner is still taken and which kinds of time together the day has had.
/// </summary>
internal sealed class DayBound(WeekRequest request, Zone zone, int blockCost)
{
    private readonly IReadOnlyList<LedgerTotal> _totals = LedgerTotal.Of(request);
    private readonly LikingLedger _likings = new(request, zone);
    private readonly TimeSpan _slot = TimeSpan.FromMinutes(request.SlotMinutes);

    /// <summary>What no week is worth more than; minus infinity where least and most leave no week at all.</summary>
    public double Of(DualPrices prices)
    {
        if (_totals.Any(t => t.Low > t.High)) return double.NegativeInfinity;
        var sum = (request.Fixed ?? []).Sum(b => Value(b, prices));
        foreach (var (total, price) in _totals.Zip(prices.Totals))
        {
            sum += Enumerable.Range(total.Low, total.High - total.Low + 1)
                .Max(x => (prices.Partners[0] * total.Worth(0, x)) + (prices.Partners[1] * total.Worth(1, x)) - (price * x));
        }

        return sum + Enumerable.Range(0, request.Days).Sum(d => Day(request.Start.AddDays(d), prices));
    }

    private double Day(DateOnly date, DualPrices prices)
    {
        var starts = Starts(date).ToArray();
        var blocks = starts.Select(at => Blocks(at, starts[^1] + _slot, prices).ToArray()).ToArray();
        var known = new Dictionary<(int Slot, int First, int Second, int Had), double>();
        var had = request.Together.Select((k, j) => (Had(k, starts) & 3) << (2 * j)).Sum();
        return starts.Length == 0 ? 0 : Best(0, 0, 0, had);

        double Best(int slot, int first, int second, int taken)
        {
            if (slot == starts.Length) return 0;
            if (known.TryGetValue((slot, first, second, taken), out var value)) return value;
            var best = Best(slot + 1, Math.Max(0, first - 1), Math.Max(0, second - 1), taken);
            foreach (var (owner, length, worth, kind) in blocks[slot])
            {
                if (owner is null && first == 0 && second == 0 && (taken >> (2 * kind) & 3) < request.Together[kind].MostPerDay)
                {
                    best = Math.Max(best, worth + Best(slot + 1, length - 1, length - 1, taken + (1 << (2 * kind))));
                }

                if (owner == 0 && first == 0) best = Math.Max(best, worth + Best(slot, length, second, taken));
                if (owner == 1 && second == 0) best = Math.Max(best, worth + Best(slot, first, length, taken));
            }

            return known[(slot, first, second, taken)] = best;
        }
    }

    private IEnumerable<DateTimeOffset> Starts(DateOnly date)
    {
        var (wake, sleep) = (request.Wake ?? new TimeOnly(7, 0), request.Sleep ?? new TimeOnly(23, 0));
        var to = zone.ToInstant((sleep > wake ? date : date.AddDays(1)).ToDateTime(sleep));
        for (var at = zone.ToInstant(date.ToDateTime(wake)); at + _slot <= to; at += _slot) yield return at;
    }

    private int Had(TogetherKind kind, DateTimeOffset[] starts) => (request.Fixed ?? []).Count(b =>
        b.Owner is null && b.Kind == kind.Name && starts.Contains(zone.ToInstant(b.From)));

    private IEnumerable<(int? Owner, int Length, double Worth, int Kind)> Blocks(
        DateTimeOffset at, DateTimeOffset end, DualPrices prices)
    {
        var kinds = request.Together.Select((k, j) => (k.Name, Owner: (int?)null, k.Block, Kind: j))
            .Concat(request.Partners.SelectMany((p, owner) => p.Own.Select(k => (k.Name, (int?)owner, k.Block, -1))));
        foreach (var (name, owner, terms, kind) in kinds)
        {
            for (var length = terms.Shortest; length <= terms.Longest && at + length <= end; length += terms.Step ?? _slot)
            {
                var block = new Block(name, zone.ToLocal(at), length, owner);
                if (!IsFree(block, at)) break;
                yield return (owner, (int)(length / _slot), Value(block, prices), kind);
            }
        }
    }

    private bool IsFree(Block block, DateTimeOffset at)
    {
        var terms = KindTerms.Find(request, block)!;
        var owners = block.Owner is { } owner ? new[] { owner } : [0, 1];
        var to = at + block.Length;
        if (owners.Any(p => request.Partners[p].Busy.Any(b => zone.ToInstant(b.From) < to && at < zone.ToInstant(b.To)))) return false;
        var blocked = (request.Fixed ?? []).Any(f => (f.Owner is null || block.Owner is null || f.Owner == block.Owner)
            && zone.ToInstant(f.From) < to && at < zone.ToInstant(f.From) + f.Length);
        for (var s = at; s < to && !blocked; s += _slot) blocked = !terms.AllowsHours(zone.ToLocal(s), _slot);
        return !blocked;
    }

    private double Value(Block block, DualPrices prices)
    {
        var slots = block.Length / _slot;
        var value = _totals.Zip(prices.Totals).Where(t => t.First.Holds(block)).Sum(t => t.Second * slots);
        for (var p = 0; p < 2; p++)
        {
            if (block.Owner is { } owner && owner != p) continue;
            value += prices.Partners[p] * (_likings.Of(p, block) - blockCost);
        }

        return value;
    }
}
