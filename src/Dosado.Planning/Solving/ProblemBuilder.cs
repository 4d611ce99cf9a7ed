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
        grid.WithinAny(kind.When),
        [.. _partners.Select(p => Liking(p.Together.FirstOrDefault(w => w.Kind == kind.Name)?.Likings))]));

    private IEnumerable<KindShape> OwnKinds(int owner) => _partners[owner].Own.Select((kind, i) => new KindShape(
        kind.Name,
        Amounts.FirstOwn + (owner * Amounts.OwnPerPartner) + i,
        owner,
        grid.ToSlots(kind.Block.Shortest),
        grid.ToSlots(kind.Block.Longest),
        Step(kind.Block),
        int.MaxValue,
        grid.WithinAny(kind.When),
        [.. _partners.Select((_, p) => Liking(p == owner ? kind.Likings : null))]));

    private int Step(BlockLength block) => block.Step is { } step ? grid.ToSlots(step) : 1;

    private int[][] Liking(IReadOnlyList<Liking>? likings)
    {
        var sums = Array.ConvertAll(grid.Days, day => new int[day.Slots]);
        foreach (var liking in likings ?? [])
        {
            var within = grid.Within(liking.From, liking.To, liking.Days);
            for (var d = 0; d < sums.Length; d++)
            {
                for (var s = 0; s < sums[d].Length; s++) sums[d][s] += within[d][s] ? liking.Strength : 0;
            }
        }

        return sums;
    }

    private bool[][] Free(Partner partner)
    {
        var free = Array.ConvertAll(grid.Days, day => Enumerable.Repeat(true, day.Slots).ToArray());
        foreach (var busy in partner.Busy)
        {
            foreach (var (day, from, to) in grid.Touched(busy.From, busy.To)) free[day].AsSpan(from, to - from).Clear();
        }

        return free;
    }
}
