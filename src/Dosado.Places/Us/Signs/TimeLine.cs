using System.Globalization;
using Dosado.Bond;
using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Signs;

/// <summary>Own answers as points from left (earliest) to right, in a picture of 300 by 48.</summary>
internal static class TimeLine
{
    private const double Left = 8;
    private const double Width = 284;
    private const double Bottom = 40;
    private const double High = 32;

    /// <summary>How high an answer stands, 0 to 1; null when the part was left out.</summary>
    public static double? Height(PartForm part, Note note) => note.Amount(part.Name) is { } amount
        ? (double)amount.Value / Amount.Most
        : part.Options.ToList().IndexOf(note.Words(part.Name)) is >= 0 and var index
            ? 1 - ((double)index / (part.Options.Count - 1))
            : null;

    /// <summary>The points at equal distances: when each was written is in the words beside the picture.</summary>
    public static IReadOnlyList<TimePoint> Draw(IReadOnlyList<double> heights) =>
    [
        .. heights.Select((height, i) => new TimePoint(
            Round(Left + (heights.Count < 2 ? 0 : Width * i / (heights.Count - 1))),
            Round(Bottom - (High * height)))),
    ];

    private static string Round(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A point of the picture, as SVG writes it.</summary>
public sealed record TimePoint(string X, string Y);
