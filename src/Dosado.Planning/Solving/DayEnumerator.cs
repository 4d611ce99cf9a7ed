using System.Runtime.InteropServices;

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
    private readonly Freedom _freedom;
    private readonly OwnFillings[] _own;
    private readonly double _least;
    private readonly int _mostLabels;
    private readonly int _states;
    private readonly List<Label> _labels = [];
    private readonly List<int>?[] _atNode;
    private readonly Dictionary<(int Node, Amounts Key), int> _firstOfKey = [];
    private int _node;
    private int _at;

    public DayEnumerator(DayPricer pricer, Freedom freedom, double slack, int mostLabels)
    {
        _pricer = pricer;
        _shape = pricer.Shape;
        _freedom = freedom;
        _own = [new(pricer, freedom, 0, slack + Rounding), new(pricer, freedom, 1, slack + Rounding)];
        _least = pricer.Best - slack - Rounding;
        _mostLabels = mostLabels;
        _states = _shape.Limits.States;
        _atNode = new List<int>[((_shape.Slots + 1) * _states) + 1];
        Insert(new(_shape.Base, _pricer.BaseValue, None, None, None, None, None, false), 0);
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
            if (!_labels[label].Dead) Continue(label, _node / _states, _node % _states);
        }

        return true;
    }

    public List<DayOption> Options()
    {
        var options = new List<DayOption>();
        foreach (var index in _atNode[End] ?? [])
        {
            var label = _labels[index];
            if (!label.Dead) options.Add(new(label.Tally, label.Value, index));
        }

        return options;
    }

    /// <summary>The blocks of an option, fixed ones included.</summary>
    public Placement[] Trace(DayOption option)
    {
        var blocks = new List<Placement>(_shape.Fixed);
        for (var at = option.Label; at >= 0; at = _labels[at].Previous)
        {
            var label = _labels[at];
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
        var need = _least - _labels[from].Value;
        var bestOfSecond = _pricer.OwnBest(1, slot, until);
        if (_pricer.OwnBest(0, slot, until) + bestOfSecond + rest < need) return;
        var (firstFrom, firstTo) = _own[0].Of(slot, until);
        var (secondFrom, secondTo) = _own[1].Of(slot, until);
        for (var a = firstFrom; a < firstTo; a++)
        {
            var first = _own[0][a];
            if (first.Value + bestOfSecond + rest < need) break;
            for (var b = secondFrom; b < secondTo; b++)
            {
                var second = _own[1][b];
                if (first.Value + second.Value + rest < need) break;
                var tally = Sum(_labels[from].Tally, first.Tally, second.Tally);
                var value = _labels[from].Value + first.Value + second.Value;
                if (isEnd) Insert(new(tally, value, from, a, b, None, None, false), End);
                else Meet(new(tally, value, from, a, b, None, None, false), until, state);
            }
        }
    }

    /// <summary>Every block of time together that can begin in a slot.</summary>
    private void Meet(in Label apart, int slot, int state)
    {
        for (var i = _shape.TogetherAt[slot]; i < _shape.TogetherAt[slot + 1]; i++)
        {
            var block = _shape.Together[i];
            var next = _shape.Limits.After(state, block.Kind);
            if (next < 0) continue;
            var value = apart.Value + _pricer.TogetherValue(i);
            if (value + _pricer.Apart(block.To, next) < _least) continue;
            Insert(apart with { Tally = apart.Tally.With(block), Value = value, Block = i }, (block.To * _states) + next);
        }
    }

    private DayTally Sum(in DayTally sofar, in DayTally first, in DayTally second) => new(
        (sofar.Amounts + first.Amounts + second.Amounts).CappedAt(_freedom.Cap),
        sofar.First + first.First,
        sofar.Second + second.Second);

    private void Insert(in Label label, int node)
    {
        if (_labels.Count >= _mostLabels)
        {
            GaveUp = true;
            return;
        }

        var key = (node, label.Tally.Amounts.And(_freedom.Exact));
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstOfKey, key, out var known);
        var head = known ? first : None;
        var labels = CollectionsMarshal.AsSpan(_labels);
        for (var i = head; i >= 0; i = labels[i].NextOfKey)
        {
            if (!labels[i].Dead && _freedom.StandsFor(labels[i].Tally, label.Tally)) return;
        }

        for (var i = head; i >= 0; i = labels[i].NextOfKey)
        {
            if (_freedom.StandsFor(label.Tally, labels[i].Tally)) labels[i] = labels[i] with { Dead = true };
        }

        first = _labels.Count;
        (_atNode[node] ??= []).Add(_labels.Count);
        _labels.Add(label with { NextOfKey = head });
    }

    /// <summary>A partial day, up to a point where the two part.</summary>
    private readonly record struct Label(
        DayTally Tally, double Value, int Previous, int First, int Second, int Block, int NextOfKey, bool Dead);
}
