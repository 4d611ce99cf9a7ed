namespace Dosado.Planning.Solving;

/// <summary>
/// Tallies of partial days or weeks of which none can stand for another at the same place. They lie field by field in arrays,
/// chained by what has to agree, and are passed as numbers: the browser's interpreter pays for each struct and each call.
/// </summary>
internal sealed class Frontier(Freedom freedom)
{
    private const int None = -1;
    private const int Few = 256;

    private readonly Amounts _exact = freedom.Exact;
    private readonly int _counted = freedom.Counts(0) ? -1 : 0;
    private readonly int _countedToo = freedom.Counts(1) ? -1 : 0;
    private Amounts[] _amounts = new Amounts[Few];
    private int[] _first = new int[Few];
    private int[] _second = new int[Few];
    private int[] _place = new int[Few];
    private int[] _next = new int[Few];
    private bool[] _isDead = new bool[Few];
    private int[] _heads = Heads(Few);
    private int _from;

    /// <summary>How many were added, those included that another one came to stand for.</summary>
    public int Count { get; private set; }

    public Amounts AmountsOf(int index) => _amounts[index];

    public int FirstOf(int index) => _first[index];

    public int SecondOf(int index) => _second[index];

    /// <summary>Whether one that was added later stands for it.</summary>
    public bool IsDead(int index) => _isDead[index];

    /// <summary>Compares those to come only with each other.</summary>
    public void BeginAnew()
    {
        _from = Count;
        Array.Fill(_heads, None);
    }

    /// <summary>
    /// Adds a tally as the next index, unless one that is there can stand for it. Those for which it can stand die.
    /// </summary>
    public bool Add(int place, Amounts amounts, int first, int second)
    {
        var head = HeadOf(place, amounts);
        for (var (i, before) = (_heads[head], None); i >= 0; i = _next[i])
        {
            if (_place[i] == place && _amounts[i].AgreesWith(amounts, _exact))
            {
                if ((((_first[i] - first) & _counted) | ((_second[i] - second) & _countedToo)) >= 0 && _amounts[i].Covers(amounts)) return false;
                if ((((first - _first[i]) & _counted) | ((second - _second[i]) & _countedToo)) >= 0 && amounts.Covers(_amounts[i]))
                {
                    Leave(i, before, head);
                    continue;
                }
            }

            before = i;
        }

        Append(place, amounts, first, second);
        return true;
    }

    private void Leave(int index, int before, int head)
    {
        _isDead[index] = true;
        if (before >= 0) _next[before] = _next[index];
        else _heads[head] = _next[index];
    }

    private void Append(int place, Amounts amounts, int first, int second)
    {
        if (Count == _first.Length) Grow();
        (_amounts[Count], _first[Count], _second[Count], _place[Count]) = (amounts, first, second, place);
        Link(Count++);
    }

    private void Link(int index)
    {
        var head = HeadOf(_place[index], _amounts[index]);
        _next[index] = _heads[head];
        _heads[head] = index;
    }

    private void Grow()
    {
        var size = 2 * Count;
        Array.Resize(ref _amounts, size);
        Array.Resize(ref _first, size);
        Array.Resize(ref _second, size);
        Array.Resize(ref _place, size);
        Array.Resize(ref _next, size);
        Array.Resize(ref _isDead, size);
        _heads = Heads(size);
        for (var i = _from; i < Count; i++)
        {
            if (!_isDead[i]) Link(i);
        }
    }

    private int HeadOf(int place, Amounts amounts) => amounts.And(_exact).Hash(place) & (_heads.Length - 1);

    private static int[] Heads(int size)
    {
        var heads = new int[size];
        Array.Fill(heads, None);
        return heads;
    }
}
