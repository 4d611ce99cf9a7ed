using System.Globalization;
using Dosado.Bond;

namespace Dosado.Places.Dance.Days;

/// <summary>More, fine and less as marks of one size: a point upwards, a stroke, a point downwards.</summary>
internal static class LeaningMark
{
    public static string At(double x, double y, Leaning leaning) => leaning switch
    {
        Leaning.More => Path($"M{x - 3:0.#} {y + 3:0.#}L{x:0.#} {y - 3:0.#}L{x + 3:0.#} {y + 3:0.#}z"),
        Leaning.Less => Path($"M{x - 3:0.#} {y - 3:0.#}L{x:0.#} {y + 3:0.#}L{x + 3:0.#} {y - 3:0.#}z"),
        Leaning.Fine => Path($"M{x - 3:0.#} {y - 1:0.#}h6v2h-6z"),
        _ => throw new ArgumentOutOfRangeException(nameof(leaning)),
    };

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
