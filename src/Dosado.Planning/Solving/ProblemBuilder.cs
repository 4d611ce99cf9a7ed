namespace Dosado.Planning.Solving;

/// <summary>Turns a sound request into a <see cref="WeekProblem"/>.</summary>
internal sealed class ProblemBuilder(WeekRequest request, WeekGrid grid)
{
    private readonly IReadOnlyList<Partner> _partners = request.Partners;

    public WeekProblem Build()
    {
        var kinds = TogetherKinds().Concat(OwnKinds(0)).Concat(OwnKinds(1)).ToArray();
        return new(
            [.. grid.Days.Select(d => d.Slots)],
            [.. _partners.Select(Free)],
            kinds,
            [.. Totals(TotalNames.Of(request)).Select(t => t.Total)],
            [.. (request.Fixed ?? []).Select(block => Place(block, kinds))]);
    }

    /// <summary>Each weekly total of the request with whom it is about, in the order of <see cref="WeekProblem.Totals"/>.</summary>
    public IEnumerable<(TotalName Name, Total Total)> Totals(IEnumerable<TotalName> names) =>
        names.Select(name => (name, ToTotal(name, name.Wishes(request))));

    public Placement Place(Block block, KindShape[] kinds)
    {
        var kind = Array.FindIndex(kinds, k => k.Name == block.Kind && k.Owner == block.Owner);
        var (day, slot) = grid.FindPlace(block) ?? throw new ArgumentException("the block lies outside the week");
        return new(kind, day, slot, grid.ToSlots(block.Length));
    }

    private Total ToTotal(TotalName name, (Wish? First, Wish? Second) wishes)
    {
        var both = new[] { wishes.First, wishes.Second }.OfType<Wish>().ToArray();
        var low = both.Max(w => (int?)grid.ToSlots(w.Least)) ?? 0;
        var high = both.Where(w => w.Most is not null).Min(w => (int?)grid.ToSlots(w.Most!.Value)) ?? Total.MaxSlots;
        return new(name.Fields, low, Math.Min(high, Total.MaxSlots), [Curve(wishes.First), Curve(wishes.Second)]);

        int[] Curve(Wish? wish) => name.IsOwn ? WorthCurve.Own(wish, low, grid) : WorthCurve.Together(wish, low, grid);
    }

    private IEnumerable<KindShape> TogetherKinds() => request.Together.Select((kind, j) => new KindShape(
        kind.Name,
        j,
        null,
        grid.ToSlots(kind.Block.Shortest),
        grid.ToSlots(kind.Block.Longest),
        Step(kind.Block),
        kind.MostPerDay,
        Allowed(kind.When),
        [.. _partners.Select(p => Liking(p.Together.FirstOrDefault(w => w.Kind == kind.Name)?.Likings))]));

    private IEnumerable<KindShape> OwnKinds(int owner) => _partners[owner].Own.Select((kind, i) => new KindShape(
        kind.Name,
        Amounts.FirstOwn + (owner * Amounts.OwnPerPartner) + i,
        owner,
        grid.ToSlots(kind.Block.Shortest),
        grid.ToSlots(kind.Block.Longest),
        Step(kind.Block),
        int.MaxValue,
        Allowed(kind.When),
        [.. _partners.Select((_, p) => Liking(p == owner ? kind.Likings : null))]));

    private int Step(BlockLength block) => block.Step is { } step ? grid.ToSlots(step) : 1;

    private bool[][] Allowed(IReadOnlyList<TimeWindow>? windows) => ByDayAndSlot((d, s) =>
        windows is not { Count: > 0 } || windows.Any(w => grid.Lies(d, s, w.From, w.To, w.Days)));

    private int[][] Liking(IReadOnlyList<Liking>? likings) => likings is not { Count: > 0 }
        ? [.. grid.Days.Select(day => new int[day.Slots])]
        : ByDayAndSlot((d, s) => likings.Where(l => grid.Lies(d, s, l.From, l.To, l.Days)).Sum(l => l.Strength));

    private bool[][] Free(Partner partner)
    {
        var busy = partner.Busy.Select(b => (From: grid.ToInstant(b.From), To: grid.ToInstant(b.To))).ToArray();
        return ByDayAndSlot((d, s) =>
        {
            var from = grid.Days[d].From + (s * grid.Slot);
            return !busy.Any(b => b.From < from + grid.Slot && b.To > from);
        });
    }

    private T[][] ByDayAndSlot<T>(Func<int, int, T> value) =>
        [.. grid.Days.Select((day, d) => Enumerable.Range(0, day.Slots).Select(s => value(d, s)).ToArray())];
}
