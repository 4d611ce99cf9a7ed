namespace Dosado.Dynamics.Couple;

/// <summary>Which movements are likely enough to be said. Every test reads the same when the partners are exchanged.</summary>
internal static class Statements
{
    public static IReadOnlyList<Statement> Of(CouplePosterior posterior) =>
    [
        .. Enum.GetValues<Movement>()
            .Select(m => new Statement(
                m, posterior.ProbabilityOf(p => Holds(m, p)), posterior.IntervalOf(p => Strength(m, p))))
            .Where(s => s.Probability >= CoupleEstimation.SureEnough),
    ];

    private static bool Holds(Movement movement, CoupleParameters p) => movement switch
    {
        Movement.EachFollowsTheOther => p.Lag is { B: > 0, C: > 0 },
        Movement.OneReachesOneStepsBack => p.Lag.B * p.Lag.C < 0,
        Movement.EachStepsBack => p.Lag is { B: < 0, C: < 0 },
        Movement.TogetherOnTheSameDay => p.Noise.B > 0,
        Movement.ApartOnTheSameDay => p.Noise.B < 0,
        Movement.DaysLinger => p.Lag is { A: > 0, D: > 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(movement)),
    };

    private static double Strength(Movement movement, CoupleParameters p) => movement switch
    {
        Movement.EachFollowsTheOther or Movement.EachStepsBack => (p.Lag.B + p.Lag.C) / 2,
        Movement.OneReachesOneStepsBack => Math.Abs(p.Lag.B - p.Lag.C) / 2,
        Movement.TogetherOnTheSameDay or Movement.ApartOnTheSameDay => p.NoiseCorrelation,
        Movement.DaysLinger => (p.Lag.A + p.Lag.D) / 2,
        _ => throw new ArgumentOutOfRangeException(nameof(movement)),
    };
}
