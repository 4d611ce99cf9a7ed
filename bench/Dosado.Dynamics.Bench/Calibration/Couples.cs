using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>Invented couples whose parameters are known.</summary>
public static class Couples
{
    private static readonly Pair Silence = new(double.NaN, double.NaN);

    /// <summary>Days of a couple from its settled state on.</summary>
    public static IReadOnlyList<Pair> Days(CoupleParameters couple, int days, Dice dice)
    {
        var root = couple.Noise.LowerRoot;
        var now = couple.Level + (couple.SettledSpread.LowerRoot * dice.NormalPair());
        var all = new Pair[days];
        for (var t = 0; t < days; t++)
        {
            all[t] = now;
            now = couple.Level + (couple.Lag * (now - couple.Level)) + (root * dice.NormalPair());
        }

        return all;
    }

    public static IReadOnlyList<Pair> WithGaps(IReadOnlyList<Pair> days, double share, Dice dice) =>
    [
        .. days.Select(day => (dice.Uniform() < share, dice.Uniform()) switch
        {
            (false, _) => day,
            (true, < 0.5) => Silence,
            (true, < 0.75) => new Pair(double.NaN, day.Second),
            _ => new Pair(day.First, double.NaN),
        }),
    ];
}
