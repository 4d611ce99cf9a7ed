namespace Dosado.Planning;

/// <summary>Which of the good weeks is looked for; see docs/planning.md.</summary>
public enum Rule
{
    /// <summary>The smaller of both shares as large as it can be, then the other.</summary>
    Even,

    /// <summary>The greatest product of what both gain.</summary>
    GreatestTotal,

    /// <summary>As <see cref="Even"/>, leaning to the first partner by <see cref="WeekPlanning.Lean"/>.</summary>
    LeaningToFirst,

    /// <summary>As <see cref="Even"/>, leaning to the second partner.</summary>
    LeaningToSecond,

    /// <summary>As <see cref="Even"/>, where every block costs a little, so that there are few.</summary>
    Calmest,
}

/// <summary>A week that meets both leasts.</summary>
/// <param name="Rule">What it was looked for by.</param>
/// <param name="Blocks">Its blocks by time, fixed ones included.</param>
/// <param name="Shares">What it holds for each.</param>
/// <param name="Certificate">What shows that no week is much better.</param>
/// <param name="IsProven">Whether the search has also shown that none is better at all.</param>
public sealed record PlannedWeek(
    Rule Rule, IReadOnlyList<Block> Blocks, Shares Shares, Certificate Certificate, bool IsProven);

/// <summary>
/// Prices from which anyone can recompute, without the solver, that no week is better than a bound (Lagrangian duality);
/// see <see cref="Checking.CertificateCheck"/>.
/// </summary>
/// <param name="Gains">What the week adds to both leasts, in units of worth.</param>
/// <param name="Bests">What each partner's own best week would add, as used for the shares.</param>
/// <param name="BestPrices">For each partner, the prices that bound their own best week.</param>
/// <param name="Prices">The prices that bound the rule's measure.</param>
/// <param name="Lean">Thousandths of a share by which the first partner is put ahead: the credit, or a leaning rule.</param>
/// <param name="BlockCost">What each block costs each of those it is for, for the calmest week; else 0.</param>
public sealed record Certificate(
    IReadOnlyList<int> Gains,
    IReadOnlyList<int> Bests,
    IReadOnlyList<DualPrices> BestPrices,
    DualPrices Prices,
    int Lean,
    int BlockCost = 0);

/// <summary>Prices of a bound: one a weekly total, in the order of docs/planning.md, and one a partner.</summary>
/// <param name="Totals">What a slot of each weekly total costs.</param>
/// <param name="Partners">What a unit of worth counts for each partner.</param>
/// <param name="Bound">No week's priced worth is more than this.</param>
public sealed record DualPrices(IReadOnlyList<double> Totals, IReadOnlyList<double> Partners, double Bound);
