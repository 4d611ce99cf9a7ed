namespace Dosado.Planning.Solving;

/// <summary>What a weekly total is about, in the words of the request.</summary>
/// <param name="Kind">The kind; null for all kinds at once.</param>
/// <param name="Owner">Whose own time; null for time together.</param>
/// <param name="Fields">The fields of <see cref="Amounts"/> that are added up.</param>
internal sealed record TotalName(string? Kind, int? Owner, int[] Fields)
{
    public bool IsOwn => Owner is not null;

    /// <summary>What either partner wishes of it.</summary>
    public (Wish? First, Wish? Second) Wishes(WeekRequest request) => Owner switch
    {
        null => (Together(request.Partners[0]), Together(request.Partners[1])),
        0 => (Own(request.Partners[0]), null),
        _ => (null, Own(request.Partners[1])),
    };

    private Wish? Together(Partner partner) =>
        Kind is null ? partner.TogetherOverall : partner.Together.FirstOrDefault(w => w.Kind == Kind)?.Wish;

    private Wish? Own(Partner partner) =>
        Kind is null ? partner.OwnOverall : partner.Own.First(k => k.Name == Kind).Wish;
}

/// <summary>The weekly totals that a request speaks about.</summary>
internal static class TotalNames
{
    public static TotalName[] Of(WeekRequest request) =>
    [
        .. request.Together.Select((kind, j) => new TotalName(kind.Name, null, [j])),
        .. Overall(null, request.Partners.Any(p => p.TogetherOverall is not null), 0, request.Together.Count),
        .. OwnOf(request, 0),
        .. OwnOf(request, 1),
    ];

    private static IEnumerable<TotalName> OwnOf(WeekRequest request, int owner)
    {
        var partner = request.Partners[owner];
        var first = Amounts.FirstOwn + (owner * Amounts.OwnPerPartner);
        return partner.Own.Select((kind, i) => new TotalName(kind.Name, owner, [first + i]))
            .Concat(Overall(owner, partner.OwnOverall is not null, first, partner.Own.Count));
    }

    private static TotalName[] Overall(int? owner, bool wished, int first, int count) =>
        wished ? [new(null, owner, [.. Enumerable.Range(first, count)])] : [];
}
