using System.Globalization;
using Dosado.Dynamics.Floor;

namespace Dosado.Places.Dance.Floor;

/// <summary>Lines of a run: over its days (320 by 72), and one against the other (120 by 120).</summary>
internal static class Curves
{
    public static string OverTime(Run run, Func<Moment, double> value) => Path(run.Moments.Select(m => (
        320 * m.Time / run.Setting.Story.Days,
        66 - (60 * Math.Clamp(value(m), 0, 1.1)))));

    /// <summary>Bent, since there is no most to the room one can need: much of it still fits into the picture.</summary>
    public static double Bent(double room) => 1.5 * room / (room + 0.7);

    public static string Plane(Run run) =>
        Path(run.Moments.Select(m => (PlaneAt(m.First.Place), 120 - PlaneAt(m.Second.Place))));

    public static double PlaneAt(double place) => 10 + (60 * (Math.Clamp(place, -0.6, 1.2) + 0.6));

    private static string Path(IEnumerable<(double X, double Y)> points) => 'M' + string.Join(
        'L',
        points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#} {p.Y:0.#}")));
}
