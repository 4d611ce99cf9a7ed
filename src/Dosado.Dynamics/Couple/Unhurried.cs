namespace Dosado.Dynamics.Couple;

/// <summary>
/// An answer that is being worked out in slices: progress can be shown between them, and whoever stops asking has stopped
/// it. Slices or not, the answer is the same.
/// </summary>
/// <typeparam name="T">What comes out.</typeparam>
public sealed class Unhurried<T>
{
    private readonly Sampling? _sampling;
    private readonly Func<CouplePosterior, T>? _read;
    private T? _answer;

    internal Unhurried(T known) => (_answer, IsDone) = (known, true);

    internal Unhurried(Sampling sampling, Func<CouplePosterior, T> read) => (_sampling, _read) = (sampling, read);

    /// <summary>Whether the answer is there.</summary>
    public bool IsDone { get; private set; }

    /// <summary>How much of the work is done, 0 to 1.</summary>
    public double Share => _sampling is { } sampling && !IsDone ? (double)sampling.Done / sampling.Total : 1;

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">It is not there yet.</exception>
    public T Answer => IsDone ? _answer! : throw new InvalidOperationException("the answer is still being worked out");

    /// <summary>Works on for a slice.</summary>
    /// <param name="draws">How many draws of the posterior; 2,200 are the whole.</param>
    public void Advance(int draws)
    {
        if (IsDone || _sampling is null || _read is null)
        {
            return;
        }

        _sampling.Advance(draws);
        if (_sampling.Done == _sampling.Total)
        {
            (_answer, IsDone) = (_read(_sampling.ToPosterior()), true);
        }
    }

    /// <summary>Works on to the end.</summary>
    public T Finish()
    {
        Advance(int.MaxValue / 2);
        return Answer;
    }
}
