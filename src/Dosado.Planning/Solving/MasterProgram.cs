namespace Dosado.Planning.Solving;

/// <summary>
/// The master's linear program. Rows: one a day (its columns mix to 1), one a weekly total (columns give what its
/// segments use), one a partner (worth of totals and likings gives the gain). Gains are shifted by a constant, because
/// they may be negative and the simplex method's variables may not.
/// </summary>
internal sealed class MasterProgram
{
    private const double LogStep = 1.06;
    private const double LargestGain = 20_000;

    private readonly WeekProblem _problem;
    private readonly Goal _goal;
    private readonly Simplex _simplex;
    private readonly int[] _basis;
    private readonly List<int> _shortages = [];
    private readonly double _penalty;

    public MasterProgram(WeekProblem problem, Goal goal)
    {
        _problem = problem;
        _goal = goal;
        _penalty = goal.ShortagePenalty;
        Shift = 2.0 * problem.Totals.Sum(t => t.LargestWorth + 1) + 5_000;
        var rows = problem.Days + problem.Totals.Length + 2;
        _basis = new int[rows];
        _simplex = new(RightHandSide(rows));
        AddDays();
        AddTotals();
        AddGoal();
    }

    /// <summary>No gain lies further below zero than this.</summary>
    public double Shift { get; }

    /// <summary>What a day's column must gain to be worth taking in.</summary>
    public double Tolerance => _goal switch
    {
        GreatestProduct => 1e-6,
        Even => 1e-7,
        _ => 1e-5,
    };

    /// <summary>By how many slots the mix misses leasts and mosts, and by how many days it misses days.</summary>
    public double Shortage => _shortages.Sum(_simplex.ValueOf);

    private int TotalRow => _problem.Days;

    private int GainRow => _problem.Days + _problem.Totals.Length;

    public void Start() => _simplex.StartFrom(_basis);

    public void Solve() => _simplex.Solve();

    public double DayPrice(int day) => _simplex.Duals[day];

    public double[] TotalPrices()
    {
        var prices = new double[_problem.Totals.Length];
        for (var k = 0; k < prices.Length; k++) prices[k] = -_simplex.Duals[TotalRow + k];
        return prices;
    }

    public PartnerPrices PartnerPrices() => new(-_simplex.Duals[GainRow], -_simplex.Duals[GainRow + 1]);

    public void Add(DayColumn column)
    {
        Span<int> rows = stackalloc int[1 + _problem.Totals.Length + 2];
        Span<double> values = stackalloc double[rows.Length];
        var count = 0;
        Put(column.Day, 1, rows, values, ref count);
        for (var k = 0; k < _problem.Totals.Length; k++)
        {
            Put(TotalRow + k, _problem.Totals[k].Of(column.Tally.Amounts), rows, values, ref count);
        }

        Put(GainRow, column.Tally.First, rows, values, ref count);
        Put(GainRow + 1, column.Tally.Second, rows, values, ref count);
        _simplex.Add(0, double.PositiveInfinity, rows[..count], values[..count]);
    }

    private static void Put(int row, double value, Span<int> rows, Span<double> values, ref int count)
    {
        if (value == 0) return;
        rows[count] = row;
        values[count++] = value;
    }

    private double[] RightHandSide(int rows)
    {
        var right = new double[rows];
        Array.Fill(right, 1, 0, _problem.Days);
        for (var k = 0; k < _problem.Totals.Length; k++) right[TotalRow + k] = _problem.Totals[k].Low;
        for (var p = 0; p < 2; p++) right[GainRow + p] = -ShiftOf(p);
        return right;
    }

    /// <summary>How far below zero a partner's gain may lie in the program; for shares, equally far for both.</summary>
    private double ShiftOf(int partner) => _goal is Even even
        ? (Scale(even, partner) * ShiftOfShare(even)) + (Offset(even, partner) / 1000.0)
        : Shift;

    private double ShiftOfShare(Even even) => Shift * 1000.0 / Math.Min(even.First.Scale, even.Second.Scale);

    private static double Scale(Even even, int partner) => (partner == 0 ? even.First : even.Second).Scale / 1000.0;

    private static double Offset(Even even, int partner) => (partner == 0 ? even.First : even.Second).Offset;

    private void AddDays()
    {
        for (var d = 0; d < _problem.Days; d++) _basis[d] = AddShortage(d, 1, 50 * _penalty);
    }

    private int AddShortage(int row, double value, double penalty)
    {
        var variable = _simplex.Add(-penalty, double.PositiveInfinity, row, value);
        _shortages.Add(variable);
        return variable;
    }

    private void AddTotals()
    {
        for (var k = 0; k < _problem.Totals.Length; k++)
        {
            _basis[TotalRow + k] = AddShortage(TotalRow + k, 1, _penalty);
            AddShortage(TotalRow + k, -1, _penalty);
            var total = _problem.Totals[k];
            for (var b = 1; b < total.Bends.Length; b++) AddSegment(k, total, total.Bends[b - 1], total.Bends[b]);
        }
    }

    /// <summary>The slots of a total between two bends, with what each is worth to either partner.</summary>
    private void AddSegment(int k, Total total, int from, int to)
    {
        Span<int> rows = stackalloc int[3];
        Span<double> values = stackalloc double[3];
        var count = 0;
        Put(TotalRow + k, -1, rows, values, ref count);
        for (var p = 0; p < 2; p++)
        {
            Put(GainRow + p, total.Worth[p][from + 1] - total.Worth[p][from], rows, values, ref count);
        }

        _simplex.Add(0, to - from, rows[..count], values[..count]);
    }

    private void AddGoal()
    {
        switch (_goal)
        {
            case BestFor best:
                for (var p = 0; p < 2; p++) AddGain(p, best.Partner == p ? 1 : 0, double.PositiveInfinity, basic: true);
                break;
            case Even even:
                AddEven(even);
                break;
            case GreatestProduct:
                for (var p = 0; p < 2; p++) AddLogarithm(p);
                break;
            default:
                throw new NotSupportedException(_goal.ToString());
        }
    }

    private void AddGain(int partner, double cost, double upper, bool basic)
    {
        var variable = _simplex.Add(cost, upper, GainRow + partner, -1);
        if (basic) _basis[GainRow + partner] = variable;
    }

    /// <summary>The smaller share counts 1 + 2 side weights, what either has above it the side weight.</summary>
    private void AddEven(Even even)
    {
        double[] scales = [Scale(even, 0), Scale(even, 1)];
        _simplex.Add(
            1 + (2 * Even.SideWeight), double.PositiveInfinity, [GainRow, GainRow + 1], [-scales[0], -scales[1]]);
        for (var p = 0; p < 2; p++) AddGain(p, Even.SideWeight / scales[p], double.PositiveInfinity, basic: true);
    }

    /// <summary>The logarithm from below by chords; under a gain of one it goes on straight.</summary>
    private void AddLogarithm(int partner)
    {
        AddGain(partner, 1, Shift + 1, basic: true);
        for (var from = 1.0; from < LargestGain;)
        {
            var to = Math.Max(from + 1, from * LogStep);
            AddGain(partner, (Math.Log(to) - Math.Log(from)) / (to - from), to - from, basic: false);
            from = to;
        }
    }
}
