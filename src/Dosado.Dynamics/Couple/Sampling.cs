using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>A posterior that is being sampled, a few draws at a time, so that a slow machine can do other things between.</summary>
/// <param name="prior">What is held likely beforehand.</param>
/// <param name="said">One pair a day without a break, NaN where nothing was said; at least two days.</param>
/// <param name="draws">How many draws to keep, at least 100; 200 before them are thrown away.</param>
/// <param name="seed">The same seed gives the same draws, in slices or at once.</param>
/// <param name="every">Keeps each so many-th draw.</param>
internal sealed class Sampling(CouplePrior prior, IReadOnlyList<Pair> said, int draws, ulong seed, int every = 1)
{
    private const int Discarded = 200;

    private readonly Dice _dice = new(seed);
    private readonly CoupleSampler _sampler = new(prior, said);
    private readonly CoupleParameters[] _kept = new CoupleParameters[draws];
    private readonly Pair[] _next = new Pair[draws];
    private int _done;

    public int Total => Discarded + (draws * every);

    public int Done => _done;

    /// <summary>So many draws more, or as many as are left.</summary>
    public void Advance(int count)
    {
        for (var end = Math.Min(Total, _done + count); _done < end; _done++)
        {
            var drawn = _sampler.Next(_dice);
            if (_done >= Discarded)
            {
                Keep((_done - Discarded) / every, drawn);
            }
        }
    }

    /// <summary>The posterior, once all draws are done.</summary>
    public CouplePosterior ToPosterior() => new(_kept, _next, prior.Noise.Degrees + said.Count - 2);

    private void Keep(int place, in CoupleParameters drawn)
    {
        _kept[place] = drawn;
        _next[place] = drawn.Level + (drawn.Lag * (_sampler.Values[^1] - drawn.Level))
            + (drawn.Noise.LowerRoot * _dice.NormalPair());
    }
}
