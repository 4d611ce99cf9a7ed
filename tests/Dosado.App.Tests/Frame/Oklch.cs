using System.Globalization;
using System.Text.RegularExpressions;

namespace Dosado.App.Tests.Frame;

/// <summary>A colour as the stylesheet writes it, and its relative luminance as WCAG 2.2 defines it.</summary>
/// <param name="Lightness">0 to 1.</param>
/// <param name="Chroma">0 (grey) upwards.</param>
/// <param name="Hue">Degrees.</param>
internal sealed partial record Oklch(double Lightness, double Chroma, double Hue)
{
    public static Oklch Parse(string text)
    {
        var numbers = Number().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>Half of each, along the shorter way round the hues: CSS <c>color-mix(in oklch, ...)</c>.</summary>
    public Oklch Mix(Oklch other)
    {
        var turn = ((((other.Hue - Hue) % 360) + 540) % 360) - 180;
        return new((Lightness + other.Lightness) / 2, (Chroma + other.Chroma) / 2, Hue + (turn / 2));
    }

    /// <summary>WCAG 2.2 contrast ratio, 1 to 21.</summary>
    public double Contrast(Oklch other)
    {
        var (one, two) = (Luminance(), other.Luminance());
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    public bool IsOnEveryScreen() => Linear().All(c => c is > -0.0005 and < 1.0005);

    private double Luminance()
    {
        var c = Linear().Select(v => Math.Clamp(v, 0, 1)).ToArray();
        return (0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2]);
    }

    // Björn Ottosson's Oklab to linear sRGB (https://bottosson.github.io/posts/oklab/).
    private double[] Linear()
    {
        var (a, b) = (Chroma * Math.Cos(Hue * Math.PI / 180), Chroma * Math.Sin(Hue * Math.PI / 180));
        var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return
        [
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s),
        ];
    }

    [GeneratedRegex(@"[0-9.]+")]
    private static partial Regex Number();
}
