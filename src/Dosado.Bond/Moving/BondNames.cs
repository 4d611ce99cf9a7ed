namespace Dosado.Bond;

/// <summary>
/// Every id that a bond has had: moving house gives it a new one, and what is only mine still names the one of its time.
/// </summary>
/// <param name="all">The ids, the present one first; none for one alone.</param>
public sealed class BondNames(params IEnumerable<BondId> all)
{
    private readonly List<BondId> _all = [.. all];

    /// <summary>No bond: one alone.</summary>
    public static BondNames None { get; } = new();

    /// <summary>The ids, the present one first.</summary>
    public IReadOnlyList<BondId> All => _all;

    /// <summary>Whether this is one alone.</summary>
    public bool IsNone => _all.Count == 0;

    /// <summary>Whether <paramref name="bond"/> is this one; for one alone, whether it is none.</summary>
    public bool Fits(BondId? bond) => bond is { } id ? _all.Contains(id) : IsNone;
}
