namespace Dosado.Planning.Solving;

/// <summary>One way to fill a day that a whole week may use.</summary>
/// <param name="Tally">What it comes to.</param>
/// <param name="Value">At the prices of the moment.</param>
/// <param name="Label">Where its blocks can be looked up.</param>
internal readonly record struct DayOption(DayTally Tally, double Value, int Label);

/// <summary>
/// Every way to fill a day that is within a slack of the day's best at given prices and that no other can stand for.
/// Labels go forward through the points where the two part; what a label can still come to is known exactly from the
/// backward programme of <see cref="DayPricer"/>, so none is carried on in vain.
/// </summary>
internal sealed class DayEnumerator
{
    private const double Rounding = 1e-9;
    private const int None = -1;
    private const int Batch = 256;

    private readonly DayPricer _pricer;
    private readonly DayShape _shape;
    private readonly Amounts _cap;
    private readonly Frontier _labels;
    private readonly List<Origin> _origins = [];
    private readonly OwnFillings[] _own;
    private readonly double _least;
    private readonly int _mostLabels;
    private readonly int _states;
    private readonly List<int>?[] _atNode;
    private int _node;
    private int _at;

    public DayEnumerator(DayPricer pricer, Freedom freedom, double slack, int mostLabels)
    {
        _pricer = pricer;
        _shape = pricer.Shape;
        _cap = freedom.Cap;
        _labels = new(freedom);
        _own = [new(pricer, freedom, 0, slack + Rounding), new(pricer, freedom, 1, slack + Rounding)];
        _least = pricer.Best - slack - Rounding;
        _mostLabels = mostLabels;
        _states = _shape.Limits.States;
        _atNode = new List<int>[((_shape.Slots + 1) * _states) + 1];
        Insert(_shape.Base.Amounts, _shape.Base.First, _shape.Base.Second, new(_pricer.BaseValue, None, None, None, None), 0);
    }

    /// <summary>Whether there were more labels than allowed, so that ways may be missing.</summary>
    public bool GaveUp { get; private set; }

    public int Day => _shape.Day;

    private int End => (_shape.Slots + 1) * _states;

    /// <summary>Goes on from a few more labels, where the two part. False when the day is done.</summary>
    public bool Advance()
    {
        var until = _labels.Count + Batch;
        while (_labels.Count < until)
        {
            while (_node < End && (_atNode[_node]?.Count ?? 0) == _at) (_node, _at) = (_node + 1, 0);
            if (_node >= End || GaveUp) return false;
            var label = _atNode[_node]![_at++];
            if (!_labels.IsDead(label)) Continue(label, _node / _states, _node % _states);
        }

        return true;
    }

    public List<DayOption> Options()
    {
        var options = new List<DayOption>();
        foreach (var index in _atNode[End] ?? [])
        {
            if (_labels.IsDead(index)) continue;
            var tally = new DayTally(_labels.AmountsOf(index), _labels.FirstOf(index), _labels.SecondOf(index));
            options.Add(new(tally, _origins[index].Value, index));
        }

        return options;
    }

    /// <summary>The blocks of an option, fixed ones included.</summary>
    public Placement[] Trace(DayOption option)
    {
        var blocks = new List<Placement>(_shape.Fixed);
        for (var at = option.Label; at >= 0; at = _origins[at].Previous)
        {
            var label = _origins[at];
            if (label.Block >= 0) Take(_shape.Together[label.Block]);
            if (label.First >= 0) _own[0].Trace(label.First, Take);
            if (label.Second >= 0) _own[1].Trace(label.Second, Take);
        }

        return [.. blocks];

        void Take(DayBlock block) => blocks.Add(_shape.ToPlacement(block));
    }

    private void Continue(int label, int slot, int state)
    {
        Fill(label, slot, state, _shape.Slots, 0, isEnd: true);
        foreach (var start in _shape.Starts)
        {
            if (start >= slot) Fill(label, slot, state, start, _pricer.Together(start, state), isEnd: false);
        }
    }

    /// <summary>All ways for both to spend the stretch from a slot until another, after which "rest" is still to be had.</summary>
    private void Fill(int from, int slot, int state, int until, double rest, bool isEnd)
    {
        var sofar = _origins[from].Value;
        var need = _least - sofar;
        var bestOfSecond = _pricer.OwnBest(1, slot, until);
        if (_pricer.OwnBest(0, slot, until) + bestOfSecond + rest < need) return;
        var (firsts, firstFrom, firstTo) = _own[0].Of(slot, until);
        var (seconds, secondFrom, secondTo) = _own[1].Of(slot, until);
        for (var a = firstFrom; a < firstTo; a++)
        {
            ref readonly var first = ref firsts[a];
            if (first.Value + bestOfSecond + rest < need) break;
            for (var b = secondFrom; b < secondTo; b++)
            {
                ref readonly var second = ref seconds[b];
                if (first.Value + second.Value + rest < need) break;
                var amounts = (_labels.AmountsOf(from) + first.Amounts + second.Amounts).CappedAt(_cap);
                var (ofFirst, ofSecond) = (_labels.FirstOf(from) + first.Liking, _labels.SecondOf(from) + second.Liking);
                var origin = new Origin(sofar + first.Value + second.Value, from, a, b, None);
                if (isEnd) Insert(amounts, ofFirst, ofSecond, origin, End);
                else Meet(amounts, ofFirst, ofSecond, origin, until, state);
            }
        }
    }

    /// <summary>Every block of time together that can begin in a slot.</summary>
    private void Meet(Amounts amounts, int first, int second, in Origin apart, int slot, int state)
    {
        var (rests, need) = (_pricer.TogetherRests(state), _least - apart.Value);
        for (var i = _shape.TogetherAt[slot]; i < _shape.TogetherAt[slot + 1]; i++)
        {
            if (rests[i] < need) continue;
            ref readonly var block = ref _shape.Together[i];
            var node = (block.To * _states) + _shape.Limits.After(state, block.Kind);
            var origin = apart with { Value = apart.Value + _pricer.TogetherValue(i), Block = i };
            Insert(amounts + block.Amounts, first + block.First, second + block.Second, origin, node);
        }
    }

    private void Insert(Amounts amounts, int first, int second, in Origin origin, int node)
    {
        if (_labels.Count >= _mostLabels) GaveUp = true;
        else if (_labels.Add(node, amounts, first, second))
        {
            (_atNode[node] ??= []).Add(_origins.Count);
            _origins.Add(origin);
        }
    }

    /// <summary>Where a partial day, up to a point where the two part, comes from, and its value.</summary>
    private readonly record struct Origin(double Value, int Previous, int First, int Second, int Block);
}
