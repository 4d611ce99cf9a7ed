using System.Globalization;
using System.Text;

namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>What the calibration found, as two pictures for docs/pictures.</summary>
internal static class Pictures
{
    private const int Panel = 200;
    private const int Gap = 40;
    private static readonly string[] Colours = ["#b4552d", "#2d6e8e", "#7a5ba6"];

    /// <summary>How often central intervals of every size held the truth, all nine entries together: a panel for each length.</summary>
    public static string Coverage(IReadOnlyList<RankCounts> cells)
    {
        var panels = cells.GroupBy(c => c.Cell.Days).ToList();
        var svg = Begin((Panel + Gap) * panels.Count + Gap, Panel + 110, "Calibration: how often an interval holds the truth");
        for (var p = 0; p < panels.Count; p++)
        {
            var (x, y) = (Gap + (p * (Panel + Gap)), 40);
            Frame(svg, x, y, Panel, $"{panels[p].Key} days");
            var width = 3.5 * Panel;
            Path(svg, "#8a8172", 0.8, Levels.Select(q => (x + (q * Panel), y + Panel - (q * Panel) - (width * Error(q, cells[0].Couples)))));
            Path(svg, "#8a8172", 0.8, Levels.Select(q => (x + (q * Panel), y + Panel - (q * Panel) + (width * Error(q, cells[0].Couples)))));
            foreach (var (cell, i) in panels[p].Select((c, i) => (c, i)))
            {
                Path(svg, Colours[i], 1.8, Levels.Select(q => (x + (q * Panel), y + Panel - (Panel * cell.CoverageOf(q)))));
            }
        }

        string[] names = ["no day missing", "a fifth with gaps", "two fifths with gaps"];
        for (var i = 0; i < names.Length; i++)
        {
            Label(svg, Gap + (190 * i), Panel + 80, names[i], Colours[i]);
        }

        Label(svg, Gap, Panel + 100, "across: the interval's probability; up: how often it held; grey: 3.5 binomial standard errors of one entry", "#5b5346");
        return svg.AppendLine("</svg>").ToString();
    }

    /// <summary>Where the truth stood among the draws, all nine entries together: flat if the sampler is right.</summary>
    public static string Ranks(IReadOnlyList<RankCounts> cells)
    {
        const int Across = 3;
        const int Tall = 70;
        var svg = Begin(((Panel + Gap) * Across) + Gap, ((Tall + 44) * ((cells.Count + 2) / Across)) + 50, "Calibration: the rank of the truth among the draws");
        for (var i = 0; i < cells.Count; i++)
        {
            var (x, y) = (Gap + (i % Across * (Panel + Gap)), 36 + (i / Across * (Tall + 44)));
            Bars(svg, x, y, Tall, cells[i]);
            Label(svg, x, y - 6, $"{cells[i].Cell.Days} days, {cells[i].Cell.MissingShare:P0} with gaps", "#5b5346");
        }

        Label(svg, Gap, ((Tall + 44) * ((cells.Count + 2) / Across)) + 40, "dashed: every rank equally likely; grey band: 3.5 standard errors of independent entries", "#5b5346");
        return svg.AppendLine("</svg>").ToString();
    }

    private static IEnumerable<double> Levels => Enumerable.Range(0, 51).Select(i => i / 50.0);

    private static double Error(double level, int couples) => Math.Sqrt(level * (1 - level) / couples);

    private static void Bars(StringBuilder svg, double x, double y, double tall, RankCounts cell)
    {
        var counts = Enumerable.Range(0, Entry.All.Count).Select(cell.Histogram).Aggregate((a, b) => [.. a.Zip(b, (m, n) => m + n)]);
        var expected = counts.Average();
        var band = 3.5 * Math.Sqrt(expected) / expected * tall / 2;
        var bar = (double)Panel / counts.Length;
        Shape(svg, $"<rect x=\"{x:0.#}\" y=\"{y + (tall / 2) - band:0.#}\" width=\"{Panel}\" height=\"{2 * band:0.#}\" fill=\"#e9e0cd\"/>");
        foreach (var (count, i) in counts.Select((c, i) => (c, i)))
        {
            var height = count / expected * tall / 2;
            Shape(svg, $"<rect x=\"{x + (bar * i) + 0.5:0.#}\" y=\"{y + tall - height:0.#}\" width=\"{bar - 1:0.#}\" height=\"{height:0.#}\" fill=\"#2d6e8e\" fill-opacity=\".7\"/>");
        }

        Shape(svg, $"<path d=\"M{x:0.#} {y + (tall / 2):0.#}h{Panel}\" stroke=\"#5b5346\" stroke-dasharray=\"4 3\"/>");
    }

    private static void Frame(StringBuilder svg, double x, double y, double size, string title)
    {
        Label(svg, x, y - 10, title, "#2b2620");
        Shape(svg, $"<path d=\"M{x:0.#} {y:0.#}v{size}h{size}\" fill=\"none\" stroke=\"#8a8172\"/>");
        Shape(svg, $"<path d=\"M{x:0.#} {y + size:0.#}l{size} {-size}\" stroke=\"#8a8172\" stroke-dasharray=\"4 3\"/>");
    }

    private static void Path(StringBuilder svg, string colour, double width, IEnumerable<(double X, double Y)> points) => Shape(
        svg, $"<path d=\"M{string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#} {p.Y:0.#}")))}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"/>");

    private static void Label(StringBuilder svg, double x, double y, string text, string colour) =>
        Shape(svg, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" fill=\"{colour}\">{text}</text>");

    private static StringBuilder Begin(int width, int height, string title) => new StringBuilder().AppendLine(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"serif\" font-size=\"14\"><title>{title}</title><rect width=\"{width}\" height=\"{height}\" fill=\"#fbf6ec\"/>");

    private static void Shape(StringBuilder svg, FormattableString shape) =>
        svg.AppendLine(shape.ToString(CultureInfo.InvariantCulture));
}
