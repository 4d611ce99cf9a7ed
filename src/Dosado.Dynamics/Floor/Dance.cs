using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor;

/// <summary>
/// Two invented partners over time. An illustration of how things can hang together, never a forecast of anyone.
/// </summary>
/// <param name="ways">What each needs and does.</param>
/// <param name="rates">How fast and strongly things happen.</param>
public sealed class Dance(Pairing<Ways> ways, Rates rates)
{
    /// <summary>The step in days that all results here use: at most a sixtieth of the fastest time constant.</summary>
    public const double UsualStep = 1.0 / 32;

    private readonly Equations _equations = new(ways, rates);

    /// <summary>What each needs and does.</summary>
    public Pairing<Ways> Ways => ways;

    /// <summary>How fast and strongly things happen.</summary>
    public Rates Rates => rates;

    /// <summary>What each does at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="now">What comes from outside.</param>
    public Pairing<Acts> ActsAt(in Moment moment, in Circumstances now)
    {
        var (first, second) = _equations.ActsAt(moment.First, moment.Second, now);
        return new(first, second);
    }

    /// <summary>One step by the classical fourth-order Runge-Kutta rule, without noise; resentment may burst after it.</summary>
    /// <param name="moment">Where it starts.</param>
    /// <param name="now">What comes from outside during the step.</param>
    /// <param name="step">In days.</param>
    public Moment Step(in Moment moment, in Circumstances now, double step = UsualStep)
    {
        var (f, s) = (moment.First, moment.Second);
        var (f1, s1) = _equations.Change(f, s, now);
        var (f2, s2) = _equations.Change(f.Plus(step / 2, f1), s.Plus(step / 2, s1), now);
        var (f3, s3) = _equations.Change(f.Plus(step / 2, f2), s.Plus(step / 2, s2), now);
        var (f4, s4) = _equations.Change(f.Plus(step, f3), s.Plus(step, s3), now);
        return Burst(new(
            moment.Time + step,
            f.Plus(step / 6, f1).Plus(step / 3, f2).Plus(step / 3, f3).Plus(step / 6, f4),
            s.Plus(step / 6, s1).Plus(step / 3, s2).Plus(step / 3, s3).Plus(step / 6, s4),
            moment.Bursts));
    }

    /// <summary>One step with the places' noise, half of it before and half after the smooth step (Strang 1968).</summary>
    /// <param name="moment">Where it starts.</param>
    /// <param name="now">What comes from outside during the step.</param>
    /// <param name="dice">The source of chance.</param>
    /// <param name="step">In days.</param>
    public Moment Step(in Moment moment, in Circumstances now, Dice dice, double step = UsualStep)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var size = rates.Restlessness * Math.Sqrt(step / 2);
        return Nudged(Step(Nudged(moment, size, dice), now, step), size, dice);
    }

    /// <summary>
    /// What the places are to the estimator while they differ less than <see cref="Rates.Ease"/> and all else has come
    /// to rest at the given moment: an Ornstein-Uhlenbeck process, its draw taken at its steepest.
    /// </summary>
    /// <param name="settled">A moment at rest.</param>
    /// <param name="now">What comes from outside.</param>
    public LagParameters NearEquilibrium(in Moment settled, in Circumstances now)
    {
        var (one, other) = (ways.First, ways.Second);
        var slope = 1 / Math.Pow(Math.Cosh((settled.Second.Place - settled.First.Place) / rates.Reach), 2);
        var drift = new Matrix(new[,]
        {
            { -one.Return - (one.Draw * slope), one.Draw * slope },
            { other.Draw * slope, -other.Return - (other.Draw * slope) },
        });
        var place = Matrix.Column([settled.First.Place, settled.Second.Place]);
        var noise = rates.Restlessness * rates.Restlessness * Matrix.Identity(2);
        return new(drift, -1 * (drift * place), noise, place, Stationary.TryOfDrift(drift, noise) ?? noise, [0, 0]);
    }

    /// <summary>Where a dance comes to rest from a moment, without noise; after so many days, at rest or not.</summary>
    /// <param name="moment">Where it starts.</param>
    /// <param name="now">What stays the same from outside.</param>
    /// <param name="days">How long.</param>
    public Moment After(Moment moment, Circumstances now, double days)
    {
        var steps = (int)Math.Round(days / UsualStep);
        for (var i = 0; i < steps; i++)
        {
            moment = Step(moment, now);
        }

        return moment;
    }

    private static Moment Nudged(in Moment moment, double size, Dice dice) => moment with
    {
        First = moment.First with { Place = moment.First.Place + (size * dice.Normal()) },
        Second = moment.Second with { Place = moment.Second.Place + (size * dice.Normal()) },
    };

    private Moment Burst(in Moment moment)
    {
        var first = moment.First.Resentment > rates.Limit;
        var second = moment.Second.Resentment > rates.Limit;
        return first || second
            ? moment with
            {
                First = AfterBurst(moment.First, first, second),
                Second = AfterBurst(moment.Second, second, first),
                Bursts = moment.Bursts + 1,
            }
            : moment;
    }

    /// <summary>Half of it is out, and the other is hit.</summary>
    private static Seat AfterBurst(in Seat seat, bool mine, bool others) => seat with
    {
        Resentment = mine ? seat.Resentment / 2 : seat.Resentment,
        Distress = others ? seat.Distress + 0.5 : seat.Distress,
    };
}
