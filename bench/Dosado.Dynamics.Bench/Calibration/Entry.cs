using Dosado.Dynamics.Couple;

namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>One number whose ranks are counted.</summary>
public sealed record Entry(string Name, Func<CoupleParameters, double> Of)
{
    public static IReadOnlyList<Entry> All { get; } =
    [
        new("own lag, first", p => p.Lag.A),
        new("partner lag, on first", p => p.Lag.B),
        new("partner lag, on second", p => p.Lag.C),
        new("own lag, second", p => p.Lag.D),
        new("noise variance, first", p => p.Noise.A),
        new("noise covariance", p => p.Noise.B),
        new("noise variance, second", p => p.Noise.D),
        new("level, first", p => p.Level.First),
        new("level, second", p => p.Level.Second),
    ];
}
