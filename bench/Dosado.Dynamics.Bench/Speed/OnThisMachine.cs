using Dosado.Dynamics.Bench.Calibration;
using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Floor;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Speed;

/// <summary>A 60-day posterior and the dance floor's steps.</summary>
internal static class OnThisMachine
{
    public static IEnumerable<string> Lines()
    {
        var dice = new Dice(1);
        var couple = new CoupleParameters(new Square(.4, .1, .1, .4), new Square(1, .3, .3, 1), new Pair(5, 5));
        var said = Couples.WithGaps(Couples.Days(couple, 60, dice), .2, dice);
        var prior = CouplePrior.For(new Dial(0, 10), new Pair(1, 1));
        var posterior = Timed.MedianMilliseconds(() => CouplePosterior.Of(prior, said, 2000, 1));
        yield return $"60 days, a fifth with gaps, 2,000 draws: {posterior:F1} ms";

        const int steps = 20_000;
        var dance = new Dance(new(new(), new() { Closeness = .7 }), new());
        var floor = Timed.MedianMilliseconds(() => dance.After(Moment.AtEase, Circumstances.Ordinary, steps * Dance.UsualStep));
        yield return $"dance floor: {steps / floor / 1000:F2} million steps a second";
        yield return $"{Environment.ProcessorCount} cores, .NET {Environment.Version}";
    }
}
