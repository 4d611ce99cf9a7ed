namespace Dosado.Planning.Solving;

/// <summary>Every day column found so far, each once, for all searches over the same days.</summary>
internal sealed class ColumnPool
{
    private readonly HashSet<(int Day, DayTally Tally)> _seen = [];
    private readonly List<DayColumn> _all = [];

    public ColumnPool(IEnumerable<DayShape> days)
    {
        foreach (var day in days) Add(new(day.Day, day.Base, day.Fixed));
    }

    public IReadOnlyList<DayColumn> All => _all;

    public void Add(DayColumn column)
    {
        if (_seen.Add((column.Day, column.Tally))) _all.Add(column);
    }
}
