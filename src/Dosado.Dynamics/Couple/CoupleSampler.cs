using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Couple;

/// <summary>
/// A Gibbs sampler for two series in steady-state form (Villani 2009, "Steady-state priors for vector autoregressions").
/// </summary>
/// <remarks>
/// <para>1. What was not said is drawn by <see cref="GapFilling"/>.</para>
/// <para>2. Lags and noise are drawn from their conjugate posterior given all later days; the first day's settled
/// distribution and the need of a steady state are then made good exactly by an independence Metropolis step.</para>
/// <para>3. Levels are normal given all else.</para>
/// </remarks>
internal sealed class CoupleSampler
{
    private readonly CouplePrior _prior;
    private readonly GapFilling _gaps;
    private readonly Pair[] _values;
    private CoupleParameters _now;
    private double _logFirstDay;

    public CoupleSampler(CouplePrior prior, IReadOnlyList<Pair> said)
    {
        _prior = prior;
        _gaps = new(said);
        var level = new Pair(Middle(said.Select(s => s.First), prior.LevelCentre.First),
            Middle(said.Select(s => s.Second), prior.LevelCentre.Second));
        var noise = 1 / Math.Max(prior.Noise.Degrees - 3, 1) * prior.Noise.Scale;
        _now = new(prior.LagCentre, noise, level);
        _values = [.. said.Select(s => new Pair(Or(s.First, level.First), Or(s.Second, level.Second)))];
    }

    public ReadOnlySpan<Pair> Values => _values;

    public CoupleParameters Next(Dice dice)
    {
        if (_gaps.HasGaps)
        {
            _gaps.Fill(_now, dice, _values);
        }

        DrawLagAndNoise(dice);
        DrawLevel(dice);
        return _now;
    }

    private void DrawLagAndNoise(Dice dice)
    {
        _logFirstDay = LogFirstDay(_now);
        var (lag, noise) = LagPosterior.Of(_prior, _values, _now.Level).Draw(dice);
        var proposed = new CoupleParameters(lag, noise, _now.Level);
        var chance = dice.Uniform();
        if (lag.SpectralRadius < 1)
        {
            var log = LogFirstDay(proposed);
            _now = Math.Log(chance) < log - _logFirstDay ? proposed : _now;
        }
    }

    private double LogFirstDay(in CoupleParameters parameters)
    {
        var spread = parameters.SettledSpread;
        var away = _values[0] - parameters.Level;
        return -0.5 * (Math.Log(spread.Determinant) + spread.Inverse.Quadratic(away));
    }

    private void DrawLevel(Dice dice)
    {
        var pull = Square.Unit - _now.Lag;
        var noise = _now.Noise.Inverse;
        var first = _now.SettledSpread.Inverse;
        var sum = default(Pair);
        for (var t = 1; t < _values.Length; t++)
        {
            sum += _values[t] - (_now.Lag * _values[t - 1]);
        }

        var precision = _prior.LevelPrecision + first + ((_values.Length - 1) * (pull.Transposed * noise * pull));
        var towards = (_prior.LevelPrecision * _prior.LevelCentre) + (first * _values[0])
            + (pull.Transposed * noise * sum);
        var spread = precision.Inverse;
        _now = _now with { Level = (spread * towards) + (spread.LowerRoot * dice.NormalPair()) };
    }

    private static double Middle(IEnumerable<double> said, double otherwise) =>
        said.Where(v => !double.IsNaN(v)).DefaultIfEmpty(otherwise).Average();

    private static double Or(double value, double otherwise) => double.IsNaN(value) ? otherwise : value;
}
