using System.Globalization;
using System.Text;

namespace Dosado.Places.Talk.Cycle;

/// <summary>
/// The figure of eight as one walk (M037), in its own units: 288 wide and 272 high, crossing at (144, 148). A place on the
/// walk is an angle t: x = A sin t, y = B sin 2t (Gerono's lemniscate). From 0 the walk goes below the line into the far lobe,
/// round its tip, comes back above the line through the crossing at pi and goes below the line into the near lobe. It has no
/// beginning: t and t + 2 pi are the same place, and t + pi is the same place in the other lobe, mirrored.
/// </summary>
internal static class EightGeometry
{
    public const double CentreX = 144;

    /// <summary>Where the line of awareness runs: through the crossing.</summary>
    public const double CentreY = 148;

    public const double HalfWidth = 134;
    public const double HalfHeight = 112;

    // A crossing is the stretch of this many half turns on either side of the middle.
    private const double Strand = 0.14;
    private const int CurvesAPiece = 8;

    /// <summary>Where the four steps stand in their lobe, as a share of it: one below the line, three above.</summary>
    private static readonly double[] Places = [0.25, 0.6, 0.74, 0.83];

    /// <summary>The walk in its order: a lobe, a crossing, the other lobe, the other crossing, and round again.</summary>
    public static IReadOnlyList<Piece> Walk { get; } =
    [
        new(Strand, 1 - Strand),
        new(1 - Strand, 1 + Strand),
        new(1 + Strand, 2 - Strand),
        new(2 - Strand, 2 + Strand),
    ];

    public static Piece FarLobe => Walk[0];

    public static Piece FarToNear => Walk[1];

    public static Piece NearLobe => Walk[2];

    public static Piece NearToFar => Walk[3];

    /// <summary>Where the one crossing passes over the other: the short stretch that covers what lies beneath.</summary>
    public static Piece Over { get; } = new(2 - (Strand / 4), 2 + (Strand / 4));

    /// <summary>A place on the walk, in half turns.</summary>
    public static Spot At(double halfTurns)
    {
        var t = halfTurns * Math.PI;
        return new(CentreX + (HalfWidth * Math.Sin(t)), CentreY + (HalfHeight * Math.Sin(2 * t)));
    }

    /// <summary>Which way the walk goes at a place, and how fast, per half turn.</summary>
    public static Spot DirectionAt(double halfTurns)
    {
        var t = halfTurns * Math.PI;
        return new(Math.PI * HalfWidth * Math.Cos(t), 2 * Math.PI * HalfHeight * Math.Cos(2 * t));
    }

    /// <summary>Where a step stands, in half turns.</summary>
    /// <param name="step">0 to 3, in the order of the walk.</param>
    /// <param name="isNear">Whether it is in the lobe of the person who looks.</param>
    public static double PlaceOf(int step, bool isNear) => Places[step] + (isNear ? 1 : 0);

    /// <summary>A number as an SVG attribute holds it.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A place in the figure.</summary>
    internal readonly record struct Spot(double X, double Y);

    /// <summary>A stretch of the walk, in half turns.</summary>
    internal sealed record Piece(double From, double To)
    {
        /// <summary>The stretch as path data: cubic curves that agree with the walk in place and direction at each joint.</summary>
        public string ToPath()
        {
            var step = (To - From) / CurvesAPiece;
            var path = new StringBuilder($"M{Text(At(From))}");
            for (var i = 0; i < CurvesAPiece; i++)
            {
                var (start, end) = (From + (i * step), From + ((i + 1) * step));
                path.Append(CultureInfo.InvariantCulture, $"C{Text(Towards(start, step / 3))} {Text(Towards(end, -step / 3))} {Text(At(end))}");
            }

            return path.ToString();
        }

        private static Spot Towards(double place, double by)
        {
            var (spot, direction) = (At(place), DirectionAt(place));
            return new(spot.X + (by * direction.X), spot.Y + (by * direction.Y));
        }

        private static string Text(Spot spot) => $"{N(spot.X)} {N(spot.Y)}";
    }
}
