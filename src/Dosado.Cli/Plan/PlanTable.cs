using System.Globalization;
using System.Text;
using Dosado.Planning;

namespace Dosado.Cli.Plan;

/// <summary>A planned week as a table, with what it holds for each and why.</summary>
internal sealed class PlanTable(WeekRequest request, int? reader)
{
    public string Of(PlanningOutcome.Planned planned, IReadOnlyList<PlannedWeek> others)
    {
        var text = new StringBuilder();
        foreach (var name in FullWeeks.Of(request)) text.AppendLine($"{name} is busy in all waking hours of the week.");
        if (planned.Week.Blocks.Count == 0) text.AppendLine("Nothing of what was wished for has a place in this week.");
        Write(text, planned.Week);
        text.AppendLine(planned.Gap switch
        {
            0 => "No other week holds more for the one who has less of theirs here.",
            var gap => string.Create(CultureInfo.InvariantCulture, $"Another week could hold at most {100 * gap:F1} points more for the one with the smaller share."),
        });
        foreach (var other in others)
        {
            text.AppendLine().AppendLine(Title(other.Rule));
            Write(text, other);
        }

        return text.ToString();
    }

    private string Title(Rule rule) => rule switch
    {
        Rule.LeaningToFirst => $"Leaning to {request.Partners[0].Name}",
        Rule.LeaningToSecond => $"Leaning to {request.Partners[1].Name}",
        _ => PlanSentences.Of(rule),
    };

    private void Write(StringBuilder text, PlannedWeek week)
    {
        var width = request.Partners.Max(p => p.Name.Length) + 2;
        foreach (var day in week.Blocks.GroupBy(b => DateOnly.FromDateTime(b.From)))
        {
            foreach (var (block, i) in day.Select((block, i) => (block, i)))
            {
                var date = i == 0 ? block.From.ToString("ddd d MMM", CultureInfo.InvariantCulture) : "";
                text.AppendLine($"{date,-11} {block.From:HH:mm}-{block.From + block.Length:HH:mm}  {Who(block).PadRight(width)}{Name(block)}");
            }
        }

        text.AppendLine();
        for (var p = 0; p < 2; p++) WriteShare(text, week, p);
        text.AppendLine();
    }

    private string Who(Block block) => block.Owner is { } owner ? request.Partners[owner].Name : "both";

    private string Name(Block block) =>
        block.Owner is { } owner && reader is not null && reader != owner ? "my time" : block.Kind;

    private void WriteShare(StringBuilder text, PlannedWeek week, int p)
    {
        var partner = request.Partners[p];
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{partner.Name}: {100 * week.Shares.Of(p):F0} % of what {partner.Name}'s own best week would add"));
        foreach (var wish in partner.Together) text.AppendLine(Line(wish.Kind, wish.Wish, Hours(week, wish.Kind, null)));
        if (reader is { } one && one != p) return;
        foreach (var own in partner.Own) text.AppendLine(Line(own.Name, own.Wish, Hours(week, own.Name, p)));
    }

    private static TimeSpan Hours(PlannedWeek week, string kind, int? owner) => week.Blocks
        .Where(b => b.Kind == kind && b.Owner == owner)
        .Aggregate(TimeSpan.Zero, (sum, b) => sum + b.Length);

    private static string Line(string kind, Wish wish, TimeSpan hours) =>
        $"  {kind}: {HoursText.Of(hours)} (least {HoursText.Of(wish.Least)}, good {HoursText.Of(wish.Good)})";
}
