using System.Globalization;
using System.Net;
using System.Text;

namespace Dosado.Cli.Dance;

/// <summary>Lines over time as a small picture that needs no script and no font of its own.</summary>
internal sealed class SvgChart(string title, string under)
{
    private const double Width = 720;
    private const double Height = 300;
    private const double Margin = 44;

    private static readonly string[] Colours = ["#b4552d", "#2d6e8e", "#7a5ba6", "#5d7a2d"];

    private readonly List<(string Name, IReadOnlyList<(double X, double Y)> Points)> _lines = [];

    public void Add(string name, IReadOnlyList<(double X, double Y)> points) => _lines.Add((name, points));

    public string ToSvg()
    {
        var said = _lines.SelectMany(l => l.Points).Where(p => double.IsFinite(p.Y)).DefaultIfEmpty((0, 0)).ToArray();
        var (left, right) = Ends(said.Select(p => p.Item1));
        var (low, high) = Ends(said.Select(p => p.Item2));
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"serif\" font-size=\"13\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(title)}</title><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fbf6ec\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{Margin} {Margin / 2}V{Height - Margin}H{Width - (Margin / 2)}\" fill=\"none\" stroke=\"#8a8172\"/>");
        Label(svg, 4, Margin / 2 + 8, $"{high:G4}");
        Label(svg, 4, Height - Margin, $"{low:G4}");
        Label(svg, Margin, Height - Margin + 18, $"{left:G6}");
        Label(svg, Width - Margin - 40, Height - Margin + 18, $"{right:G6}");
        Label(svg, Width / 2, Height - Margin + 18, under);
        for (var i = 0; i < _lines.Count; i++)
        {
            var colour = Colours[i % Colours.Length];
            var place = ((double X, double Y) p) => (
                Margin + ((p.X - left) / (right - left) * (Width - (1.5 * Margin))),
                Height - Margin - ((p.Y - low) / (high - low) * (Height - (1.5 * Margin))));
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"{Path(_lines[i].Points, place)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\"{(i % 2 == 1 ? " stroke-dasharray=\"6 3\"" : "")}/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Margin + 8 + (160 * i)}\" y=\"{Height - 8}\" fill=\"{colour}\">{WebUtility.HtmlEncode(_lines[i].Name)}</text>");
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static void Label(StringBuilder svg, double x, double y, string text) => svg.AppendLine(
        CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" fill=\"#5b5346\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>A missing value breaks the line; nothing is drawn where nothing was said.</summary>
    private static string Path(IReadOnlyList<(double X, double Y)> points, Func<(double X, double Y), (double X, double Y)> place)
    {
        var path = new StringBuilder();
        var broken = true;
        foreach (var point in points)
        {
            if (!double.IsFinite(point.Y))
            {
                broken = true;
                continue;
            }

            var (x, y) = place(point);
            path.Append(CultureInfo.InvariantCulture, $"{(broken ? 'M' : 'L')}{x:F1} {y:F1}");
            broken = false;
        }

        return path.Length == 0 ? "M0 0" : path.ToString();
    }

    private static (double Low, double High) Ends(IEnumerable<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        return high > low ? (low, high) : (low - 0.5, high + 0.5);
    }
}
