namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>One setting of simulation-based calibration.</summary>
/// <param name="Days">How many days each couple has.</param>
/// <param name="MissingShare">
/// On so large a share of the days something was not said: on half of these by either, on a quarter each by one alone.
/// </param>
public sealed record Cell(int Days, double MissingShare)
{
    public static IReadOnlyList<Cell> All { get; } =
    [
        .. from days in (int[])[14, 30, 60, 120]
        from missing in (double[])[0, 0.2, 0.4]
        select new Cell(days, missing),
    ];

    /// <summary>Fixed before the first run: the cell's place in the list.</summary>
    public ulong Seed => 20_000_000UL + (1_000_000UL * (ulong)All.ToList().IndexOf(this));
}
