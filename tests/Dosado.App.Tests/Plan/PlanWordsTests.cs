using System.Text.RegularExpressions;
using Dosado.App.Tests.Frame;
using Dosado.App.Words;
using Dosado.Planning;
using Dosado.Planning.Calendars;
using Dosado.Planning.Checking;

namespace Dosado.App.Tests.Plan;

/// <summary>What the place Plan has words for, and what it has none for, in each language.</summary>
public class PlanWordsTests
{
    /// <summary>Words that rank a week or put a figure on a need; behind "how was this found" figures are parts of a hundred.</summary>
    [Theory]
    [InlineData("en", @"\b(optim\w*|prov(en|ed|ably)|fair\w*|per ?cent\w*|best)\b|%")]
    [InlineData("es", @"\b(ópti\w*|optim\w*|demostrad\w*|just[oa]s?|equitativ\w*|por ciento|porcentaje\w*)\b|%")]
    [InlineData("de", @"\b(optim\w*|bewiesen\w*|fair\w*|gerecht\w*|prozent\w*|beste\w*)\b|%")]
    [Trait("Mechanism", "M011")]
    public void No_text_of_Plan_or_of_agreements_ranks_a_week(string language, string ranking) =>
        PlanTexts(language)
            .Where(t => Regex.IsMatch(t.Value, ranking, RegexOptions.IgnoreCase))
            .Select(t => t.Key)
            .Except(["plan.how.figures"])
            .ShouldBeEmpty();

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    public void Whatever_can_be_wrong_with_a_week_or_a_calendar_has_a_sentence(string language)
    {
        var keys = PlanTexts(language).Select(t => t.Key).ToHashSet();
        string[] causes =
        [
            .. Enum.GetNames<FaultCause>().Select(c => "plan.fault." + c),
            .. Enum.GetNames<Breach>().Select(c => "plan.breach." + c),
            .. Enum.GetNames<CalendarCause>().Select(c => "plan.calendar.fault." + c),
        ];

        causes.Except(keys).ShouldBeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, string>> PlanTexts(string language) => Tree.WordFiles(language)
        .Where(f => Path.GetFileName(f) is "plan.txt" or "agreements.txt")
        .SelectMany(f => Texts.Parse(File.ReadAllText(f)));
}
