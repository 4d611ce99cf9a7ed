namespace Dosado.App.Frame.Figures;

/// <summary>
/// Where things stand in the figure, in its own units: a room 320 wide and 200 high, centred on (160, 100).
/// A value runs from 0 to 10. <c>elements/two-circles.js</c> holds the same formulas for the hand that drags; a test
/// compares the two. Each need has its own formula, so neither moves the other.
/// </summary>
internal static class TwoCirclesGeometry
{
    public const double CentreX = 160;
    public const double CentreY = 100;

    /// <summary>The radius of both circles.</summary>
    public const double Radius = 40;

    /// <summary>
    /// Half the way between the two centres: 46 (a small gap between the circles) at closeness 0, 8 at closeness 10. They
    /// never become one.
    /// </summary>
    public static double Reach(double closeness) => 46 - (3.8 * closeness);

    /// <summary>Half the width of the room: 92 (the wall touches nobody, whatever the closeness) to 156.</summary>
    public static double RoomWidth(double space) => 92 + (6.4 * space);

    /// <summary>Half the height of the room: 48 to 96.</summary>
    public static double RoomHeight(double space) => 48 + (4.8 * space);

    /// <summary>Half the height of the lens in which the circles overlap; 0 where they do not.</summary>
    public static double LensHeight(double closeness) =>
        Math.Sqrt(Math.Max(0, (Radius * Radius) - (Reach(closeness) * Reach(closeness))));
}
