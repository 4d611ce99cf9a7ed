namespace Dosado.Planning.Solving;

/// <summary>
/// A small linear program, solved by the revised primal simplex method with bounded variables and an explicit inverse
/// (Chvátal, Linear Programming, 1983, chapters 7 and 8): maximise cost·x with A x = b, 0 ≤ x ≤ upper. Columns can be
/// added after solving, and the next solve goes on from where the last one ended. Twenty-odd rows, some hundred columns.
/// </summary>
internal sealed class Simplex
{
    private const double Zero = 1e-9;
    private const double Gain = 1e-8;
    private const int RefactorEvery = 100;
    private const int BlandAfter = 60;
    private const int MostPivots = 50_000;

    private readonly int _rows;
    private readonly double[] _right;
    private readonly SparseColumns _columns = new();
    private int _count;
    private double[] _cost = new double[256];
    private double[] _upper = new double[256];
    private VariablePlace[] _place = new VariablePlace[256];
    private readonly int[] _basis;
    private readonly double[] _basic;
    private readonly double[] _direction;
    private double[] _inverse;
    private int _sinceRefactor;
    private int _stalled;

    public Simplex(double[] right)
    {
        _rows = right.Length;
        _right = right;
        _basis = new int[_rows];
        _basic = new double[_rows];
        _direction = new double[_rows];
        _inverse = new double[_rows * _rows];
        Duals = new double[_rows];
    }

    private enum VariablePlace : byte
    {
        AtZero,
        AtUpper,
        Basic,
    }

    /// <summary>The price of each row's right-hand side at the last solution.</summary>
    public double[] Duals { get; }

    /// <summary>What the last solution comes to.</summary>
    public double Value
    {
        get
        {
            var value = 0.0;
            for (var i = 0; i < _rows; i++) value += _cost[_basis[i]] * _basic[i];
            for (var j = 0; j < _count; j++) value += _place[j] == VariablePlace.AtUpper ? _cost[j] * _upper[j] : 0;
            return value;
        }
    }

    public int Add(double cost, double upper, ReadOnlySpan<int> rows, ReadOnlySpan<double> values)
    {
        if (_count == _cost.Length)
        {
            Array.Resize(ref _cost, 2 * _count);
            Array.Resize(ref _upper, 2 * _count);
            Array.Resize(ref _place, 2 * _count);
        }

        _columns.Add(rows, values);
        (_cost[_count], _upper[_count], _place[_count]) = (cost, upper, VariablePlace.AtZero);
        return _count++;
    }

    public int Add(double cost, double upper, int row, double value) => Add(cost, upper, [row], [value]);

    /// <summary>Changes what a variable gains. The next solve still goes on from where the last one ended.</summary>
    public void Reprice(int variable, double cost) => _cost[variable] = cost;

    /// <summary>Begins from these columns, one a row; together they must be invertible and give no negative values.</summary>
    public void StartFrom(int[] basis)
    {
        basis.CopyTo(_basis, 0);
        foreach (var j in basis) _place[j] = VariablePlace.Basic;
        Refactor();
    }

    public double ValueOf(int variable) => _place[variable] switch
    {
        VariablePlace.AtUpper => _upper[variable],
        VariablePlace.Basic => _basic[Array.IndexOf(_basis, variable)],
        _ => 0,
    };

    public void Solve()
    {
        for (var pivots = 0; pivots < MostPivots; pivots++)
        {
            PriceRows();
            var entering = FindEntering();
            if (entering < 0) return;
            Pivot(entering);
        }
    }

    private void PriceRows()
    {
        Array.Clear(Duals);
        for (var i = 0; i < _rows; i++)
        {
            var cost = _cost[_basis[i]];
            if (cost == 0) continue;
            var row = i * _rows;
            for (var k = 0; k < _rows; k++) Duals[k] += cost * _inverse[row + k];
        }
    }

    /// <summary>The variable that gains most by leaving its bound; the first that gains at all once the search stalls (Bland).</summary>
    private int FindEntering()
    {
        var (entering, best) = (-1, Gain);
        var (place, cost, duals) = (_place, _cost, Duals);
        for (var j = 0; j < _count; j++)
        {
            if (place[j] == VariablePlace.Basic) continue;
            var reduced = cost[j] - _columns.Dot(j, duals);
            if (place[j] == VariablePlace.AtUpper) reduced = -reduced;
            if (reduced <= best) continue;
            (best, entering) = (reduced, j);
            if (_stalled > BlandAfter) break;
        }

        return entering;
    }

    private void Pivot(int entering)
    {
        for (var i = 0; i < _rows; i++) _direction[i] = _columns.Dot(entering, _inverse, i * _rows);
        var sign = _place[entering] == VariablePlace.AtZero ? 1 : -1;
        var (leaving, step, toUpper) = FindLeaving(sign, _upper[entering]);
        if (double.IsPositiveInfinity(step)) throw new InvalidOperationException("the linear program has no bound");
        _stalled = step < 1e-10 ? _stalled + 1 : 0;
        for (var i = 0; i < _rows; i++) _basic[i] -= sign * step * _direction[i];
        if (leaving < 0)
        {
            _place[entering] = sign > 0 ? VariablePlace.AtUpper : VariablePlace.AtZero;
            return;
        }

        _place[_basis[leaving]] = toUpper ? VariablePlace.AtUpper : VariablePlace.AtZero;
        _basis[leaving] = entering;
        _basic[leaving] = sign > 0 ? step : _upper[entering] - step;
        _place[entering] = VariablePlace.Basic;
        Eliminate(leaving);
        if (++_sinceRefactor >= RefactorEvery) Refactor();
    }

    /// <summary>The row whose variable first reaches a bound; among ties the one with the largest pivot, for stability.</summary>
    private (int Row, double Step, bool ToUpper) FindLeaving(int sign, double own)
    {
        var (row, step, toUpper, pivot) = (-1, own, false, 0.0);
        for (var i = 0; i < _rows; i++)
        {
            var fall = _direction[i] * sign;
            if (Math.Abs(fall) <= Zero) continue;
            var room = fall > 0 ? Math.Max(0, _basic[i]) : Math.Max(0, _upper[_basis[i]] - _basic[i]);
            var size = Math.Abs(fall);
            var reach = room / size;
            if (reach < step - 1e-12 || (reach < step + 1e-12 && row >= 0 && size > pivot))
            {
                (row, step, toUpper, pivot) = (i, reach, fall < 0, size);
            }
        }

        return (row, step, toUpper);
    }

    private void Eliminate(int row)
    {
        var at = row * _rows;
        var scale = 1 / _direction[row];
        for (var k = 0; k < _rows; k++) _inverse[at + k] *= scale;
        for (var i = 0; i < _rows; i++)
        {
            var factor = _direction[i];
            if (i == row || factor == 0) continue;
            for (var k = 0; k < _rows; k++) _inverse[(i * _rows) + k] -= factor * _inverse[at + k];
        }
    }

    private void Refactor()
    {
        var matrix = new double[_rows * _rows];
        for (var c = 0; c < _rows; c++) _columns.Scatter(_basis[c], matrix, c, _rows);
        _inverse = DenseInverse.Of(matrix, _rows);
        _sinceRefactor = 0;
        var right = (double[])_right.Clone();
        for (var j = 0; j < _count; j++)
        {
            if (_place[j] == VariablePlace.AtUpper) _columns.Subtract(j, _upper[j], right);
        }

        for (var i = 0; i < _rows; i++)
        {
            var value = 0.0;
            for (var k = 0; k < _rows; k++) value += _inverse[(i * _rows) + k] * right[k];
            _basic[i] = value;
        }
    }
}
