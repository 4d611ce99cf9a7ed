using Dosado.Dynamics.Couple;

namespace Dosado.Places.Dance;

/// <summary>What the days say of both needs, being worked out: closeness first, then space.</summary>
internal sealed class ReadingUnderway<T>(
    IReadOnlyList<Day> closenessDays,
    IReadOnlyList<Day> spaceDays,
    Func<IReadOnlyList<Day>, Unhurried<T>> begin)
{
    private readonly Unhurried<T> _closeness = begin(closenessDays);
    private readonly Unhurried<T> _space = begin(spaceDays);

    public bool IsDone => _closeness.IsDone && _space.IsDone;

    /// <summary>How much is done, 0 to 1.</summary>
    public double Share => (_closeness.Share + _space.Share) / 2;

    public T Closeness => _closeness.Answer;

    public T Space => _space.Answer;

    /// <summary>Whether it reads these very days: as long as nothing was added or taken back, its answer stands.</summary>
    public bool Reads(IReadOnlyList<Day> closeness, IReadOnlyList<Day> space) =>
        closenessDays.SequenceEqual(closeness) && spaceDays.SequenceEqual(space);

    /// <summary>Works on for a slice, short enough for a slow machine to answer a visit between two of them.</summary>
    public void Advance(int draws) => (_closeness.IsDone ? _space : _closeness).Advance(draws);

    /// <summary>Works on to the end.</summary>
    public void Finish()
    {
        _closeness.Finish();
        _space.Finish();
    }
}
