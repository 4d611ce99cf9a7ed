using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>
/// Draws what was not said, given all that was and the parameters: a Kalman filter forward, draws backward (Carter and
/// Kohn 1994; Frühwirth-Schnatter 1994). Days on which both spoke are known exactly and part the work.
/// </summary>
internal sealed class GapFilling
{
    private readonly Pair[] _said;
    private readonly Pair[] _means;
    private readonly Square[] _spreads;

    public GapFilling(IReadOnlyList<Pair> said)
    {
        _said = [.. said];
        _means = new Pair[_said.Length];
        _spreads = new Square[_said.Length];
        HasGaps = _said.Any(v => double.IsNaN(v.First) || double.IsNaN(v.Second));
    }

    public bool HasGaps { get; }

    public void Fill(in CoupleParameters parameters, Dice dice, Span<Pair> values)
    {
        Forward(parameters);
        for (var t = values.Length - 1; t >= 0; t--)
        {
            values[t] = Whole(t) ? _said[t] : Backward(t, parameters, dice, values);
        }
    }

    private bool Whole(int t) => !double.IsNaN(_said[t].First) && !double.IsNaN(_said[t].Second);

    private void Forward(in CoupleParameters parameters)
    {
        for (var t = 0; t < _said.Length; t++)
        {
            if (Whole(t))
            {
                (_means[t], _spreads[t]) = (_said[t], default);
                continue;
            }

            var mean = t == 0 ? parameters.Level : parameters.Level + (parameters.Lag * (_means[t - 1] - parameters.Level));
            var spread = t == 0
                ? parameters.SettledSpread
                : (parameters.Lag * _spreads[t - 1] * parameters.Lag.Transposed) + parameters.Noise;
            (_means[t], _spreads[t]) = Seen(_said[t], mean, spread);
        }
    }

    private static (Pair Mean, Square Spread) Seen(Pair said, Pair mean, Square spread)
    {
        if (!double.IsNaN(said.First))
        {
            var weight = spread.C / spread.A;
            return (
                new(said.First, mean.Second + (weight * (said.First - mean.First))),
                new(0, 0, 0, spread.D - (weight * spread.B)));
        }

        if (!double.IsNaN(said.Second))
        {
            var weight = spread.B / spread.D;
            return (
                new(mean.First + (weight * (said.Second - mean.Second)), said.Second),
                new(spread.A - (weight * spread.C), 0, 0, 0));
        }

        return (mean, spread);
    }

    private Pair Backward(int t, in CoupleParameters parameters, Dice dice, Span<Pair> values)
    {
        var (mean, spread) = (_means[t], _spreads[t]);
        if (t < values.Length - 1)
        {
            var next = (parameters.Lag * spread * parameters.Lag.Transposed) + parameters.Noise;
            var gain = spread * parameters.Lag.Transposed * next.Inverse;
            mean += gain * (values[t + 1] - parameters.Level - (parameters.Lag * (mean - parameters.Level)));
            spread -= gain * parameters.Lag * spread;
        }

        return mean + (FlatRoot(spread) * dice.NormalPair());
    }

    /// <summary>The lower root of a spread that may be flat in one or both directions.</summary>
    private static Square FlatRoot(Square spread)
    {
        if (!(spread.A > 0))
        {
            return new(0, 0, 0, Math.Sqrt(Math.Max(spread.D, 0)));
        }

        var top = Math.Sqrt(spread.A);
        var side = (spread.B + spread.C) / 2 / top;
        return new(top, 0, side, Math.Sqrt(Math.Max(spread.D - (side * side), 0)));
    }
}
