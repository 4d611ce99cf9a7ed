namespace Dosado.Planning.Solving;

/// <summary>
/// The most valuable way to fill one day at given prices. While the two are apart, each fills the stretch for themselves
/// (<see cref="OwnBest"/>); where they come together, one block of time together ends both stretches. Backwards over the
/// slots in which they part, times the daily limits already used up.
/// </summary>
internal sealed class DayPricer
{
    private const double Tie = 1e-12;

    private readonly DayShape _shape;
    private readonly int _states;
    private readonly double[][] _own;
    private readonly int[][] _ownChoice;
    private readonly double[] _apart;
    private readonly int[] _apartChoice;
    private readonly double[] _together;
    private readonly int[] _togetherChoice;
    private readonly double[] _togetherValue;
    private readonly double[][] _togetherRests;
    private readonly double[][] _ownValue;
    private Prices? _prices;

    public DayPricer(DayShape shape)
    {
        _shape = shape;
        _states = shape.Limits.States;
        var side = shape.Slots + 1;
        _own = [new double[side * side], new double[side * side]];
        _ownChoice = [new int[side * side], new int[side * side]];
        _apart = new double[side * _states];
        _apartChoice = new int[side * _states];
        _together = new double[side * _states];
        _togetherChoice = new int[side * _states];
        _togetherValue = new double[shape.Together.Length];
        _togetherRests = [.. Enumerable.Range(0, _states).Select(_ => new double[shape.Together.Length])];
        _ownValue = [new double[shape.Own[0].Length], new double[shape.Own[1].Length]];
    }

    public DayShape Shape => _shape;

    public double Best { get; private set; }

    /// <summary>The value of the fixed blocks.</summary>
    public double BaseValue { get; private set; }

    /// <summary>The value of the best way to fill the day, fixed blocks included.</summary>
    public double Price(Prices prices)
    {
        if (ReferenceEquals(_prices, prices)) return Best;
        _prices = prices;
        for (var i = 0; i < _togetherValue.Length; i++) _togetherValue[i] = prices.Of(_shape.Together[i]);
        for (var p = 0; p < 2; p++)
        {
            for (var i = 0; i < _ownValue[p].Length; i++) _ownValue[p][i] = prices.Of(_shape.Own[p][i]);
            foreach (var from in _shape.Resumes) FillOwn(p, from);
        }

        for (var s = _shape.Slots; s >= 0; s--)
        {
            FillTogether(s);
            if (Array.BinarySearch(_shape.Resumes, s) >= 0) FillApart(s);
        }

        BaseValue = prices.Of(_shape.Base);
        return Best = BaseValue + _apart[0];
    }

    /// <summary>The best value of one partner's own time between two slots; the first one where they part.</summary>
    public double OwnBest(int partner, int from, int to) => _own[partner][(from * (_shape.Slots + 1)) + to];

    /// <summary>The best value of the rest of the day from where the two part.</summary>
    public double Apart(int slot, int state) => _apart[(slot * _states) + state];

    /// <summary>The best value of the rest of the day if time together begins here; minus infinity if it cannot.</summary>
    public double Together(int slot, int state) => _together[(slot * _states) + state];

    public double OwnValue(int partner, int block) => _ownValue[partner][block];

    public double TogetherValue(int block) => _togetherValue[block];

    /// <summary>By block, the best value of the rest of the day if time together begins with it; minus infinity if it cannot.</summary>
    public double[] TogetherRests(int state) => _togetherRests[state];

    /// <summary>The blocks of the best way, fixed ones included.</summary>
    public DayColumn Trace()
    {
        var tally = _shape.Base;
        var blocks = new List<Placement>(_shape.Fixed);
        for (var (slot, state) = (0, 0); ;)
        {
            var until = _apartChoice[(slot * _states) + state];
            for (var p = 0; p < 2; p++) TraceOwn(p, slot, until < 0 ? _shape.Slots : until, Take);
            if (until < 0) return new(_shape.Day, tally, [.. blocks]);
            var block = _shape.Together[_togetherChoice[(until * _states) + state]];
            Take(block);
            (slot, state) = (block.To, _shape.Limits.After(state, block.Kind));
        }

        void Take(DayBlock block)
        {
            tally = tally.With(block);
            blocks.Add(_shape.ToPlacement(block));
        }
    }

    private void TraceOwn(int partner, int from, int to, Action<DayBlock> take)
    {
        var row = from * (_shape.Slots + 1);
        while (to > from)
        {
            var choice = _ownChoice[partner][row + to];
            if (choice < 0)
            {
                to--;
                continue;
            }

            var block = _shape.Own[partner][choice];
            take(block);
            to = block.From;
        }
    }

    private void FillOwn(int partner, int from)
    {
        var row = from * (_shape.Slots + 1);
        var (best, choice, values) = (_own[partner], _ownChoice[partner], _ownValue[partner]);
        var (blocks, at) = (_shape.Own[partner], _shape.OwnAt[partner]);
        best[row + from] = 0;
        choice[row + from] = -1;
        for (var to = from + 1; to <= _shape.Slots; to++)
        {
            var (most, by) = (best[row + to - 1], -1);
            for (var i = at[to]; i < at[to + 1]; i++)
            {
                if (blocks[i].From < from) continue;
                var value = best[row + blocks[i].From] + values[i];
                if (value > most + Tie) (most, by) = (value, i);
            }

            best[row + to] = most;
            choice[row + to] = by;
        }
    }

    private void FillTogether(int slot)
    {
        if (_shape.TogetherAt[slot] == _shape.TogetherAt[slot + 1]) return;
        for (var state = 0; state < _states; state++)
        {
            var (most, by, rests) = (double.NegativeInfinity, -1, _togetherRests[state]);
            for (var i = _shape.TogetherAt[slot]; i < _shape.TogetherAt[slot + 1]; i++)
            {
                ref readonly var block = ref _shape.Together[i];
                var next = _shape.Limits.After(state, block.Kind);
                rests[i] = next < 0 ? double.NegativeInfinity : _togetherValue[i] + _apart[(block.To * _states) + next];
                if (rests[i] > most) (most, by) = (rests[i], i);
            }

            _together[(slot * _states) + state] = most;
            _togetherChoice[(slot * _states) + state] = by;
        }
    }

    private void FillApart(int slot)
    {
        var row = slot * (_shape.Slots + 1);
        var (first, second, starts) = (_own[0], _own[1], _shape.Starts);
        for (var state = 0; state < _states; state++)
        {
            var (most, by) = (first[row + _shape.Slots] + second[row + _shape.Slots], -1);
            for (var q = starts.Length - 1; q >= 0 && starts[q] >= slot; q--)
            {
                var value = _together[(starts[q] * _states) + state] + first[row + starts[q]] + second[row + starts[q]];
                if (value > most + Tie) (most, by) = (value, starts[q]);
            }

            _apart[(slot * _states) + state] = most;
            _apartChoice[(slot * _states) + state] = by;
        }
    }
}

/// <summary>One way to fill one day.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Tally">What it comes to.</param>
/// <param name="Blocks">Where its blocks lie, fixed ones included.</param>
internal sealed record DayColumn(int Day, DayTally Tally, Placement[] Blocks);
