namespace Dosado.Planning.Solving;

/// <summary>
/// How many blocks of each kind of time together a day has already had, as one number (mixed radix), so that a dynamic
/// programme can use it as an index.
/// </summary>
internal sealed class DailyLimits
{
    private readonly int[] _left;
    private readonly int[] _next;

    public DailyLimits(WeekProblem problem, Placement[] fixedBlocks)
    {
        _left = [.. problem.Kinds.Select((kind, k) => Left(kind, fixedBlocks.Count(f => f.Kind == k)))];
        States = _left.Aggregate(1, (states, left) => states * (left + 1));
        _next = new int[States * _left.Length];
        for (var state = 0; state < States; state++)
        {
            for (var (k, unit) = (0, 1); k < _left.Length; unit *= _left[k] + 1, k++)
            {
                var had = state / unit % (_left[k] + 1);
                _next[(state * _left.Length) + k] = had < _left[k] ? state + unit : -1;
            }
        }
    }

    /// <summary>How many states there are; nothing had yet is state 0.</summary>
    public int States { get; }

    public int Left(int kind) => _left[kind];

    /// <summary>The state after one more block, or -1 where the day has had enough of it.</summary>
    public int After(int state, int kind) => _next[(state * _left.Length) + kind];

    private static int Left(KindShape kind, int had) =>
        kind.Owner is not null ? 0 : Math.Max(0, kind.MostPerDay - had);
}
