namespace Dosado.Planning.Solving;

/// <summary>Every day column found so far, each once, for all searches over the same days.</summary>
internal sealed class ColumnPool
{
    private readonly Dictionary<(int Day, DayTally Tally), int> _places = [];
    private readonly List<DayColumn> _all = [];

    public ColumnPool(IEnumerable<DayShape> days)
    {
        foreach (var day in days) Add(new(day.Day, day.Base, day.Fixed));
    }

    public IReadOnlyList<DayColumn> All => _all;

    /// <summary>Every column of a day, its place as label.</summary>
    public List<DayOption> OptionsOf(int day, Prices prices)
    {
        var options = new List<DayOption>();
        for (var i = 0; i < _all.Count; i++)
        {
            if (_all[i].Day == day) options.Add(new(_all[i].Tally, prices.Of(_all[i].Tally), i));
        }

        return options;
    }

    /// <summary>The column's place in the pool, where it is put unless it is there.</summary>
    public int Add(DayColumn column)
    {
        if (!_places.TryAdd((column.Day, column.Tally), _all.Count)) return _places[(column.Day, column.Tally)];
        _all.Add(column);
        return _all.Count - 1;
    }
}
