using System.Globalization;

namespace Dosado.Places.Dance.Floor;

/// <summary>
/// Where a figure stands and how it is drawn, on a floor 320 wide and 180 high. <c>elements/floor.js</c> holds the same
/// formulas for the figures that move; a test compares the two.
/// </summary>
/// <param name="Side">-1 for the one on the left, 1 for the one on the right.</param>
/// <param name="Place">0 far, 1 very near.</param>
/// <param name="Leaning">-1 away to 1 towards the other.</param>
/// <param name="Warmth">How connected they feel, 0 to 1.</param>
/// <param name="Room">How much room they need, 0 and up.</param>
/// <param name="Armour">0 to 1.</param>
internal readonly record struct Figure(int Side, double Place, double Leaning, double Warmth, double Room, double Armour)
{
    public const double Ground = 150;
    public const double Tall = 98;

    /// <summary>Near the middle when near, towards the edge when far; never in each other's place.</summary>
    public double X => 160 + (Side * (22 + (98 * (1 - Math.Clamp(Place, -0.1, 1.05)))));

    /// <summary>The head leans towards the other (who stands on the other side) or away.</summary>
    public double HeadX => X - (Side * 34 * Leaning);

    /// <summary>How high the head is: leaning far bends a little.</summary>
    public double HeadY => Ground - Tall + (8 * Leaning * Leaning);

    /// <summary>The radius of the light around them.</summary>
    public double Light => 36 + (40 * Math.Clamp(Warmth, 0, 1));

    /// <summary>How bright the light is.</summary>
    public double Glow => 0.12 + (0.55 * Math.Clamp(Warmth, 0, 1));

    /// <summary>Half the width of the ring of room on the ground.</summary>
    public double Ring => 24 + (30 * Math.Clamp(Room, 0, 1.4));

    /// <summary>How thick the outline is.</summary>
    public double Outline => 4.5 * Math.Clamp(Armour, 0, 1);

    /// <summary>The body: wide on the ground, narrow at the shoulder, bent by the leaning.</summary>
    public string Body => string.Create(
        CultureInfo.InvariantCulture,
        $"M{X - 22:0.##} {Ground:0.##}Q{X - 8:0.##} {Ground - 34:0.##} {HeadX - 8:0.##} {HeadY + 20:0.##}Q{HeadX - 6:0.##} {HeadY + 11:0.##} {HeadX:0.##} {HeadY + 10:0.##}Q{HeadX + 6:0.##} {HeadY + 11:0.##} {HeadX + 8:0.##} {HeadY + 20:0.##}Q{X + 8:0.##} {Ground - 34:0.##} {X + 22:0.##} {Ground:0.##}Q{X:0.##} {Ground + 9:0.##} {X - 22:0.##} {Ground:0.##}z");

    /// <summary>The arm on the other's side: held out when leaning towards them, at rest otherwise.</summary>
    public string Arm
    {
        get
        {
            var reach = Math.Max(0, Leaning);
            var (handX, handY) = (HeadX - (Side * (13 + (25 * reach))), HeadY + 54 - (28 * reach));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"M{HeadX - (Side * 6):0.##} {HeadY + 20:0.##}Q{HeadX - (Side * (14 + (3 * reach))):0.##} {HeadY + 37:0.##} {handX:0.##} {handY:0.##}");
        }
    }
}
