using Dosado.App.Frame;
using Dosado.Places.Dance.Days;
using Dosado.Places.Dance.Floor;
using Dosado.Places.Plan;
using Dosado.Places.Talk.Cycle;

namespace Dosado.Places.Style;

/// <summary>What the style page is looked at with.</summary>
/// <param name="Scheme">"light" or "dark"; null for what the system has.</param>
/// <param name="HueA">The hue on the left.</param>
/// <param name="HueB">The hue on the right.</param>
public sealed record StyleModel(string? Scheme, string HueA, string HueB)
{
    public static IReadOnlyList<string> Schemes { get; } = ["light", "dark"];

    public static IReadOnlyList<string> Hues { get; } = ["clay", "honey", "moss", "sea", "dusk", "plum"];

    public static IReadOnlyList<string> Grounds { get; } =
        ["paper", "leaf", "shade", "rule", "edge", "ink-soft", "ink"];

    public static IReadOnlyList<string> Sides { get; } = ["a", "both", "b"];

    public static IReadOnlyList<string> Tones { get; } = ["deep", "full", "soft", "wash"];
}

/// <summary>Invented things for the figures to show. Swapped, they read the same.</summary>
internal static class Sample
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    private static readonly string[] Steps = ["felt", "turned", "took", "did"];

    public static TimeShown Weeks { get; } = new(Monday, Monday.AddDays(41));

    public static IReadOnlyList<NeedDay> Days { get; } =
    [
        .. Enumerable.Range(0, 21).Select(i => new NeedDay(
            Monday.AddDays(i * 2),
            5 + (2.2 * Math.Sin(i / 2.4)),
            6 + (1.1 * Math.Cos(i / 3.1)),
            i % 6 == 4 ? Bond.Leaning.More : null)),
    ];

    public static Run Run { get; } = new(Setting.Of(null));

    public static EightModel Eight(Func<string, string> words) => new(
        new(words("style.one"), Labels(words), true),
        new(words("style.other"), Labels(words), true));

    public static IReadOnlyList<ShownWeek> Week(Func<string, string> words) =>
    [
        new(
            Monday,
            Monday,
            [
                Stretch(0, 1, 19, 2.5, Side.Both),
                Stretch(1, 2, 17.5, 1, Side.A),
                Stretch(2, 3, 20, 1, Side.B),
                Stretch(3, 5, 10, 3, Side.Both),
                Stretch(4, 6, 14, 2, Side.A),
                Stretch(5, 6, 15, 2, Side.B),
            ],
            [Held(words("style.one"), Side.A), Held(words("style.other"), Side.B)]),
    ];

    private static EightLabel[] Labels(Func<string, string> words) =>
        [.. Steps.Select(step => new EightLabel(words("style.eight." + step), false))];

    private static ShownBlock Stretch(int index, int day, double hour, double hours, Side side) => new(
        index, day, Monday.AddDays(day).ToDateTime(default).AddHours(hour), TimeSpan.FromHours(hours), side, null, false);

    private static HeldFor Held(string name, Side side) =>
        new(name, side, TimeSpan.FromHours(5.5), TimeSpan.FromHours(3), [], []);
}
