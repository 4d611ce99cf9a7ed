using System.CommandLine;
using System.Globalization;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;
using Dosado.Dynamics.Tables;

namespace Dosado.Cli.Dance;

/// <summary>Tracks and the names of their series, out of a table in wide, long or wave form.</summary>
/// <param name="Tracks">Couples (or persons) over time.</param>
/// <param name="Series">The names of the series.</param>
internal sealed record DanceTable(IReadOnlyList<Track> Tracks, IReadOnlyList<string> Series)
{
    public static DanceTable Read(ParseResult args)
    {
        var table = Filtered(DanceRun.Open(args.GetValue(FitOptions.Source)!), args);
        return args switch
        {
            _ when args.GetValue(FitOptions.Waves) is { } waves => OfWaves(table, args, waves),
            _ when args.GetValue(FitOptions.Person) is { } person => OfLong(table, args, person),
            _ => OfWide(table, args),
        };
    }

    public static Table Filtered(Table table, ParseResult args)
    {
        var filtered = table.WithMissing(List(args.GetValue(FitOptions.Missing)));
        foreach (var condition in args.GetValue(FitOptions.Where) ?? [])
        {
            var parts = condition.Split('=', 2);
            filtered = parts.Length == 2
                ? filtered.Where(parts[0], parts[1])
                : throw new WrongOptionException($"--where takes COLUMN=TEXT, not \"{condition}\"");
        }

        return filtered;
    }

    public static string[] List(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string[] SeriesOf(ParseResult args) => List(args.GetValue(FitOptions.Series)) is { Length: > 0 and <= 4 } names
        ? names
        : throw new WrongOptionException("--series names one to four columns (or --person and --value the long form)");

    private static DanceTable OfWide(Table table, ParseResult args)
    {
        var names = SeriesOf(args);
        var columns = table.Numbers(names);
        var couples = args.GetValue(FitOptions.Couple) is { } couple ? table.Texts(couple) : null;
        var time = args.GetValue(FitOptions.Time);
        var times = time is null ? null : table.Times(time);
        if (times is not null)
        {
            EachOnce(table, time!, "this time stands a second time", row => (couples?[row], times[row]));
        }

        var tracks = Enumerable.Range(0, table.RowCount).GroupBy(row => couples?[row] ?? "the series").Select(g =>
        {
            var rows = times is null ? g.ToArray() : [.. g.OrderBy(row => times[row])];
            return new Track(
                g.Key,
                [.. rows.Select((row, i) => times?[row] ?? i)],
                Filled(rows.Length, columns.Count, (r, c) => columns[c][rows[r]]));
        });
        return new([.. tracks], names);
    }

    /// <summary>Every row has a key of its own; where one has not, all such rows are named.</summary>
    public static void EachOnce<TKey>(Table table, string column, string problem, Func<int, TKey> key)
    {
        var seen = new HashSet<TKey>();
        var faults = Enumerable.Range(0, table.RowCount).Where(row => !seen.Add(key(row)))
            .Select(row => table.FaultAt(row, column, problem)).ToList();
        if (faults.Count > 0)
        {
            throw new TableException(faults);
        }
    }

    private static DanceTable OfLong(Table table, ParseResult args, string person)
    {
        var value = args.GetValue(FitOptions.Value) ?? throw new WrongOptionException("--person needs --value");
        var time = args.GetValue(FitOptions.Time) ?? throw new WrongOptionException("--person needs --time");
        var (persons, values, times) = (table.Texts(person), table.Numbers(value), table.Times(time));
        var couples = args.GetValue(FitOptions.Couple) is { } couple ? table.Texts(couple) : null;
        var names = persons.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (names.Length > 4)
        {
            throw new WrongOptionException($"\"{person}\" names {names.Length} persons; up to four series fit into one model");
        }

        EachOnce(table, person, "a second value of this person at the same time", row => (couples?[row], persons[row], times[row]));
        var tracks = Enumerable.Range(0, table.RowCount).GroupBy(row => couples?[row] ?? "the series")
            .Select(g => LongTrack(g, persons, times, values, names));
        return new([.. tracks], names);
    }

    private static Track LongTrack(
        IGrouping<string, int> rows,
        IReadOnlyList<string> persons,
        IReadOnlyList<double> times,
        IReadOnlyList<double> values,
        string[] names)
    {
        var moments = rows.Select(row => times[row]).Distinct().Order().ToArray();
        var cells = new double[moments.Length, names.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i / names.Length, i % names.Length] = double.NaN;
        }

        foreach (var row in rows)
        {
            cells[Array.BinarySearch(moments, times[row]), Array.IndexOf(names, persons[row])] = values[row];
        }

        return new(rows.Key, moments, new Matrix(cells));
    }

    private static DanceTable OfWaves(Table table, ParseResult args, int waves)
    {
        var names = SeriesOf(args);
        var first = args.GetValue(FitOptions.FirstWave);
        string At(string name, int number) => name.Replace("{}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var columns = Enumerable.Range(first, waves).Select(w => table.Numbers([.. names.Select(n => At(n, w))])).ToArray();
        var gaps = Gaps(table, args.GetValue(FitOptions.Intervals), waves, At);
        var tracks = Enumerable.Range(0, table.RowCount).Select(row => new Track(
            $"row {row + 1}",
            Summed(gaps(row)),
            Filled(waves, names.Length, (r, c) => columns[r][c][row])));
        return new([.. tracks], names);
    }

    private static Func<int, IReadOnlyList<double>> Gaps(Table table, string? intervals, int waves, Func<string, int, string> at)
    {
        if (intervals is null)
        {
            return _ => [.. Enumerable.Repeat(1.0, waves - 1)];
        }

        if (intervals.Contains("{}", StringComparison.Ordinal))
        {
            var columns = Enumerable.Range(1, waves - 1).Select(w => table.Numbers(at(intervals, w))).ToArray();
            return row => [.. columns.Select(c => c[row])];
        }

        var fixed_ = List(intervals).Select(text => double.TryParse(text, CultureInfo.InvariantCulture, out var gap)
            ? gap
            : throw new WrongOptionException($"--intervals: \"{text}\" is not a number")).ToArray();
        return fixed_.Length == waves - 1
            ? _ => fixed_
            : throw new WrongOptionException($"--intervals: {waves} waves have {waves - 1} gaps, not {fixed_.Length}");
    }

    private static double[] Summed(IReadOnlyList<double> gaps)
    {
        var times = new double[gaps.Count + 1];
        for (var i = 0; i < gaps.Count; i++)
        {
            times[i + 1] = times[i] + gaps[i];
        }

        return times;
    }

    private static Matrix Filled(int rows, int columns, Func<int, int, double> cell)
    {
        var cells = new double[rows, columns];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i / columns, i % columns] = cell(i / columns, i % columns);
        }

        return new(cells);
    }
}
