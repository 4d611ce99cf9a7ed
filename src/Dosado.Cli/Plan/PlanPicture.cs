using System.Globalization;
using System.Net;
using System.Text;
using Dosado.Planning;

namespace Dosado.Cli.Plan;

/// <summary>
/// A week as a picture: seven days, two lanes a day, what is together across both. Its colours are those of the app in
/// daylight (src/Dosado.Browser/wwwroot/look/tokens.css: paper, ink, rule; wash, soft and full of clay, sea and their mixture),
/// written as sRGB, which every viewer of SVG reads.
/// </summary>
internal sealed class PlanPicture(WeekRequest request, int? reader)
{
    private const int DayWidth = 120;
    private const int HourHeight = 32;
    private const int Left = 52;
    private const int Top = 44;
    private const int Bottom = 44;
    private const string Paper = "#faf5ed";
    private const string Ink = "#2f241c";
    private const string Rule = "#d9d0c1";
    private static readonly Hue Together = new("#d4debd", "#788944");
    private static readonly Hue[] Own = [new("#f5d0c2", "#b06c51"), new("#b7e3e5", "#1c9197")];
    private static readonly string[] Wash = ["#fce8e1", "#dbf2f3"];

    private readonly int _wake = (request.Wake ?? new TimeOnly(7, 0)).Hour;

    public string Draw(PlannedWeek week)
    {
        var hours = Hours();
        var (width, height) = (Left + (request.Days * DayWidth) + 12, Top + (hours * HourHeight) + Bottom);
        var svg = new StringBuilder();
        svg.AppendLine(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"Georgia, serif\" font-size=\"13\" role=\"img\">"));
        svg.AppendLine($"<title>{Escape(string.Join(" and ", request.Partners.Select(p => p.Name)))}: one week</title>");
        svg.AppendLine(Invariant($"<rect width=\"{width}\" height=\"{height}\" fill=\"{Paper}\"/>"));
        for (var d = 0; d < request.Days; d++) DrawDay(svg, d, hours);
        for (var h = 0; h <= hours; h++) DrawHour(svg, h, width);
        foreach (var block in week.Blocks) DrawBlock(svg, block);
        DrawLegend(svg, height);
        return svg.AppendLine("</svg>").ToString();
    }

    private void DrawLegend(StringBuilder svg, int height)
    {
        var x = Left + 4;
        foreach (var (name, hue) in request.Partners.Select(p => p.Name).Zip(Own).Append(("together", Together)))
        {
            svg.AppendLine(Invariant($"<rect x=\"{x}\" y=\"{height - 27}\" width=\"14\" height=\"14\" rx=\"4\" fill=\"{hue.Soft}\" stroke=\"{hue.Full}\"/>"));
            svg.AppendLine(Invariant($"<text x=\"{x + 21}\" y=\"{height - 15}\" fill=\"{Ink}\">{Escape(name)}</text>"));
            x += 48 + (8 * name.Length);
        }
    }

    private int Hours()
    {
        var sleep = request.Sleep ?? new TimeOnly(23, 0);
        var span = sleep.ToTimeSpan() - new TimeSpan(_wake, 0, 0);
        return (int)Math.Ceiling((span > TimeSpan.Zero ? span : span + TimeSpan.FromDays(1)).TotalHours);
    }

    private void DrawHour(StringBuilder svg, int hour, int width)
    {
        var y = Top + (hour * HourHeight);
        svg.AppendLine(Invariant($"<path d=\"M{Left} {y}H{width - 12}\" stroke=\"{Rule}\"/>"));
        svg.AppendLine(Invariant($"<text x=\"{Left - 8}\" y=\"{y + 4}\" text-anchor=\"end\" fill=\"{Ink}\">{(_wake + hour) % 24}:00</text>"));
    }

    private void DrawDay(StringBuilder svg, int day, int hours)
    {
        var x = Left + (day * DayWidth);
        var name = request.Start.AddDays(day).ToString("ddd d", CultureInfo.InvariantCulture);
        svg.AppendLine(Invariant($"<text x=\"{x + (DayWidth / 2)}\" y=\"{Top - 16}\" text-anchor=\"middle\" fill=\"{Ink}\">{name}</text>"));
        for (var p = 0; p < 2; p++)
        {
            var lane = x + 4 + (p * (DayWidth - 8) / 2);
            svg.AppendLine(Invariant($"<rect x=\"{lane}\" y=\"{Top}\" width=\"{(DayWidth - 8) / 2}\" height=\"{hours * HourHeight}\" fill=\"{Wash[p]}\"/>"));
        }
    }

    private void DrawBlock(StringBuilder svg, Block block)
    {
        var since = block.From - request.Start.ToDateTime(new TimeOnly(_wake, 0));
        var x = Left + (since.Days * DayWidth) + 4 + (block.Owner == 1 ? (DayWidth - 8) / 2 : 0);
        var y = Top + ((since - TimeSpan.FromDays(since.Days)).TotalHours * HourHeight);
        var width = block.Owner is null ? DayWidth - 8 : (DayWidth - 8) / 2;
        var hue = block.Owner is { } owner ? Own[owner] : Together;
        var name = block.Owner is not null && reader is not null && reader != block.Owner ? "my time" : block.Kind;
        svg.AppendLine(Invariant($"<g><title>{Escape(name)}, {block.From:ddd HH:mm}, {HoursText.Of(block.Length)}</title>"));
        svg.AppendLine(Invariant($"<rect x=\"{x + 1}\" y=\"{y + 1:F1}\" width=\"{width - 2}\" height=\"{(block.Length.TotalHours * HourHeight) - 2:F1}\" rx=\"6\" fill=\"{hue.Soft}\" stroke=\"{hue.Full}\"/>"));
        svg.AppendLine(Invariant($"<text x=\"{x + 5}\" y=\"{y + 13:F1}\" font-size=\"10\" fill=\"{Ink}\">{Escape(name)}</text></g>"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private readonly record struct Hue(string Soft, string Full);
}
