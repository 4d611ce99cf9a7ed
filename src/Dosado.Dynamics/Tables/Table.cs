using System.Globalization;

namespace Dosado.Dynamics.Tables;

/// <summary>A text table with a header row. Every fault names file, line and column.</summary>
public sealed class Table
{
    private static readonly HashSet<string> UsuallyMissing =
        new(StringComparer.OrdinalIgnoreCase) { "", "NA", "N/A", "#N/A", "NaN", "null", "none", ".", "-" };

    private static readonly string[] DateFormats =
    [
        .. from date in (string[])["yyyy-MM-dd", "yyyy/MM/dd", "d.M.yyyy"]
           from time in (string[])["", "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF", " HH:mm", " HH:mm:ss", " HH:mm:ss.FFFFFFF"]
           select date + time,
    ];

    private const int MostShown = 40;

    private readonly string _file;
    private readonly IReadOnlyList<Field> _header;
    private readonly IReadOnlyList<IReadOnlyList<Field>> _rows;
    private readonly IReadOnlySet<string> _missing;
    private readonly bool _commasAreDecimal;

    private Table(
        string file,
        IReadOnlyList<Field> header,
        IReadOnlyList<IReadOnlyList<Field>> rows,
        IReadOnlySet<string> missing,
        bool commasAreDecimal)
    {
        (_file, _header, _rows, _missing, _commasAreDecimal) = (file, header, rows, missing, commasAreDecimal);
    }

    /// <summary>The column names in order; a name may stand twice.</summary>
    public IReadOnlyList<string> ColumnNames => [.. _header.Select(f => f.Text)];

    /// <summary>How many rows, the header not counted.</summary>
    public int RowCount => _rows.Count;

    /// <summary>
    /// Takes a text apart. Fields are parted by commas, or by semicolons or tabs where the header has more of them; then a
    /// number may have a decimal comma, as spreadsheets write it in half of Europe.
    /// </summary>
    /// <param name="file">The name for messages.</param>
    /// <param name="text">The whole text.</param>
    /// <exception cref="TableException">There is no header, a quote stays open, or rows differ in length.</exception>
    public static Table Parse(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var body = text.TrimStart('\uFEFF');
        var separator = FieldReader.SeparatorOf(body);
        var rows = new FieldReader(file, body, separator).Rows().ToList();
        if (rows.Count == 0)
        {
            throw new TableException([new(file, 1, 1, "there is no header row")]);
        }

        var uneven = rows.Where(r => r.Count != rows[0].Count)
            .Select(r => new TableFault(file, r[0].Line, 1, $"the header has {rows[0].Count} fields and this row {r.Count}"))
            .ToList();
        return uneven.Count > 0
            ? throw new TableException(uneven)
            : new(file, rows[0], rows[1..], UsuallyMissing, separator != ',');
    }

    /// <summary>The same table where these texts stand for a missing value too.</summary>
    /// <param name="texts">For example "-99"; compared without regard to case.</param>
    public Table WithMissing(IEnumerable<string> texts) => new(
        _file, _header, _rows, new HashSet<string>(UsuallyMissing.Concat(texts), StringComparer.OrdinalIgnoreCase), _commasAreDecimal);

    /// <summary>The rows with this text in this column.</summary>
    /// <param name="name">The column.</param>
    /// <param name="text">Compared exactly.</param>
    /// <exception cref="TableException">There is no such column.</exception>
    public Table Where(string name, string text)
    {
        var column = IndexOf(name);
        return new(_file, _header, [.. _rows.Where(r => r[column].Text == text)], _missing, _commasAreDecimal);
    }

    /// <summary>Whether there is a column of this name.</summary>
    /// <param name="name">Compared exactly.</param>
    public bool Has(string name) => _header.Any(f => f.Text == name);

    /// <summary>A column as it stands. Where a name stands twice, the first.</summary>
    /// <param name="name">Compared exactly.</param>
    /// <exception cref="TableException">There is no such column.</exception>
    public IReadOnlyList<string> Texts(string name)
    {
        var column = IndexOf(name);
        return [.. _rows.Select(r => r[column].Text)];
    }

    /// <summary>A column of numbers with a decimal point (or comma, see <see cref="Parse"/>); NaN for an empty field, NA, N/A, NaN, null, none, a single point or hyphen.</summary>
    /// <param name="name">Compared exactly.</param>
    /// <exception cref="TableException">There is no such column, or a field is not a number.</exception>
    public IReadOnlyList<double> Numbers(string name) => Numbers([name])[0];

    /// <summary>Several columns of numbers at once, so that every fault in them is found.</summary>
    /// <param name="names">Compared exactly.</param>
    /// <exception cref="TableException">There is no such column, or a field is not a number.</exception>
    public IReadOnlyList<IReadOnlyList<double>> Numbers(IReadOnlyList<string> names)
    {
        int[] columns = [.. names.Select(IndexOf)];
        var faults = new List<TableFault>();
        var numbers = columns.Select(column => _rows.Select(r => Number(r[column], faults)).ToList()).ToList();
        return faults.Count > 0 ? throw new TableException([.. faults.OrderBy(f => f.Line).ThenBy(f => f.Column)]) : numbers;
    }

    /// <summary>
    /// A column of times: numbers, or dates as yyyy-MM-dd, yyyy/MM/dd or d.M.yyyy, with a time of day or without, which
    /// become days since 0001-01-01. Other orders of day and month could mean either and are refused.
    /// </summary>
    /// <param name="name">Compared exactly.</param>
    /// <exception cref="TableException">There is no such column, or a field is neither, or is missing.</exception>
    public IReadOnlyList<double> Times(string name)
    {
        var column = IndexOf(name);
        var faults = new List<TableFault>();
        var times = _rows.Select(r => Time(r[column], faults)).ToList();
        return faults.Count > 0 ? throw new TableException(faults) : times;
    }

    /// <summary>A fault at one field of this table, for those who find one in its meaning.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="name">The column.</param>
    /// <param name="problem">What is wrong.</param>
    public TableFault FaultAt(int row, string name, string problem)
    {
        var field = _rows[row][IndexOf(name)];
        return new(_file, field.Line, field.Column, problem);
    }

    private double Time(Field field, List<TableFault> faults)
    {
        if (DateTime.TryParseExact(field.Text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return TimeSpan.FromTicks(moment.Ticks).TotalDays;
        }

        if (TryNumber(field.Text, out var number))
        {
            return number;
        }

        return Fault(
            field,
            _missing.Contains(field.Text) ? "a time is missing" : "is neither a number nor a date such as 2027-03-22 or 2027-03-22T21:30",
            faults);
    }

    private double Number(Field field, List<TableFault> faults)
    {
        if (_missing.Contains(field.Text))
        {
            return double.NaN;
        }

        if (TryNumber(field.Text, out var number))
        {
            return number;
        }

        var pointWouldDo = TryNumber(WithPoint(field.Text), out _);
        return Fault(field, pointWouldDo ? "is not a number; decimals are written with a point here" : "is not a number", faults);
    }

    private bool TryNumber(string text, out double number) =>
        double.TryParse(_commasAreDecimal ? WithPoint(text) : text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private static string WithPoint(string text) => text.Replace(',', '.');

    private double Fault(Field field, string problem, List<TableFault> faults)
    {
        faults.Add(new(_file, field.Line, field.Column, field.Text.Length == 0 ? problem : $"\"{Shown(field.Text)}\" {problem}"));
        return double.NaN;
    }

    /// <summary>Fit for one line of a screen, whatever stands in the file.</summary>
    private static string Shown(string text) =>
        string.Concat(text.Take(MostShown).Select(c => char.IsControl(c) ? '\uFFFD' : c)) + (text.Length > MostShown ? "..." : "");

    private int IndexOf(string name)
    {
        var index = _header.ToList().FindIndex(f => f.Text == name);
        return index >= 0
            ? index
            : throw new TableException(
                [new(_file, 1, 1, $"there is no column \"{name}\"; there are {string.Join(", ", ColumnNames)}")]);
    }
}
