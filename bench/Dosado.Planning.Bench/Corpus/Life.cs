namespace Dosado.Planning.Bench.Corpus;

/// <summary>When one of a couple cannot: work, things that come back every week, things that come up.</summary>
internal sealed class Life
{
    private readonly Group _group;
    private readonly double _from;
    private readonly double _to;
    private readonly int _firstDay;
    private readonly (int Day, double From, double To)[] _weekly;

    public Life(Group group, Random chance)
    {
        _group = group;
        _from = 7.5 + (chance.Next(4) * 0.5);
        _to = _from + 8 + (chance.Next(4) * 0.5);
        _firstDay = chance.Next(7);
        var count = group == Group.Tight ? 4 + chance.Next(3) : 1 + chance.Next(3);
        _weekly = [.. Enumerable.Range(0, count).Select(_ => Recurring(chance))];
    }

    /// <summary>For parents: the evening hours that go to the children, the same for both.</summary>
    public (double From, double To)? Evenings(Random chance) =>
        _group == Group.Parents ? (17, 19.5 + (chance.Next(3) * 0.5)) : null;

    public IEnumerable<Stretch> Busy(DateOnly start, Random now, (double From, double To)? children)
    {
        for (var d = 0; d < 7; d++)
        {
            var date = start.AddDays(d);
            foreach (var (from, to) in Day(d, now, children)) yield return new(At(date, from), At(date, to));
        }
    }

    private static DateTime At(DateOnly date, double hour) => date.ToDateTime(TimeOnly.MinValue).AddMinutes(Math.Round(hour * 60));

    private static (int Day, double From, double To) Recurring(Random chance)
    {
        var day = chance.Next(7);
        var from = day >= 5 ? 9 + (chance.Next(16) * 0.5) : 17.5 + (chance.Next(6) * 0.5);
        return (day, from, from + 1 + (chance.Next(4) * 0.5));
    }

    private IEnumerable<(double From, double To)> Day(int day, Random now, (double From, double To)? children)
    {
        foreach (var work in Work(day, now)) yield return work;
        if (children is { } hours) yield return hours;
        if (children is not null && day >= 5) yield return (8, 9.5);
        foreach (var (on, from, to) in _weekly)
        {
            if (on == day) yield return (from, to);
        }

        for (var i = now.Next(_group == Group.Tight ? 4 : 3); i > 0; i--)
        {
            var from = 7 + (now.Next(30) * 0.5);
            yield return (from, from + 0.5 + (now.Next(4) * 0.5));
        }

        yield return (18.5, 19);
    }

    private IEnumerable<(double From, double To)> Work(int day, Random now)
    {
        if (_group != Group.ShiftWorkers)
        {
            if (day < 5) yield return (_from - 0.5, _to + 0.5);
            yield break;
        }

        if ((day + _firstDay) % 7 >= 5) yield break;
        yield return now.Next(3) switch
        {
            0 => (7, 14.5),
            1 => (13.5, 22.5),
            _ => (8, 15.5),
        };
    }
}
