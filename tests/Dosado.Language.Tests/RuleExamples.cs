using Dosado.Language.Rules;

namespace Dosado.Language.Tests;

/// <summary>Each rule file brings sentences that its rules have to find or to leave alone; this runs them all, in every language.</summary>
public class RuleExamples
{
    public static TheoryData<string, string, string> Firing => Of(fires: true);

    public static TheoryData<string, string, string> Silent => Of(fires: false);

    public static TheoryData<string, string> RuleIds
    {
        get
        {
            var ids = new TheoryData<string, string>();
            foreach (var (language, rules) in Some.Rulebooks)
            {
                Array.ForEach(rules.Rules, r => ids.Add(language, r.Id));
            }

            return ids;
        }
    }

    [Theory]
    [MemberData(nameof(Firing))]
    public void A_rule_fires_on_its_example(string language, string rule, string text)
    {
        var reading = Draft.Read(text, Some.Rulebooks[language]);

        var fired = reading.Findings.Select(f => f.Rule).Concat(reading.Presences.Select(p => p.Rule));
        (reading.Quiet ? QuietRules(language) : fired).ShouldContain(rule, text);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_rule_is_silent_where_its_example_says_so(string language, string rule, string text)
    {
        var reading = Draft.Read(text, Some.Rulebooks[language]);

        reading.Findings.ShouldBeEmpty(text);
        reading.Presences.ShouldNotContain(p => p.Rule == rule, text);
        reading.Quiet.ShouldBeFalse(text);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_brings_an_example_that_fires(string language, string rule)
    {
        Some.Rulebooks[language].Examples.ShouldContain(e => e.Rule == rule && e.Fires);
    }

    private static IEnumerable<string> QuietRules(string language) =>
        Some.Rulebooks[language].Rules.OfType<Rule.GoesQuiet>().Select(r => r.Id);

    private static TheoryData<string, string, string> Of(bool fires)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (language, rules) in Some.Rulebooks)
        {
            foreach (var example in rules.Examples.Where(e => e.Fires == fires).DistinctBy(e => (e.Rule, e.Text)))
            {
                data.Add(language, example.Rule, example.Text);
            }
        }

        return data;
    }
}
