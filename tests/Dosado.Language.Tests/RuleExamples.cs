namespace Dosado.Language.Tests;

/// <summary>Each rule file brings sentences that its rules have to find or to leave alone; this runs them all.</summary>
public class RuleExamples
{
    public static TheoryData<string, string> Firing => Of(fires: true);

    public static TheoryData<string, string> Silent => Of(fires: false);

    public static TheoryData<string> RuleIds => [.. Some.English.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Firing))]
    public void A_rule_fires_on_its_example(string rule, string text)
    {
        var reading = Some.Reading(text);

        var fired = reading.Findings.Select(f => f.Rule).Concat(reading.Presences.Select(p => p.Rule));
        (reading.Quiet ? QuietRules : fired).ShouldContain(rule, text);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_rule_is_silent_where_its_example_says_so(string rule, string text)
    {
        var reading = Some.Reading(text);

        reading.Findings.ShouldBeEmpty(text);
        reading.Presences.ShouldNotContain(p => p.Rule == rule, text);
        reading.Quiet.ShouldBeFalse(text);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_brings_an_example_that_fires(string rule)
    {
        Some.English.Examples.ShouldContain(e => e.Rule == rule && e.Fires);
    }

    private static IEnumerable<string> QuietRules =>
        Some.English.Rules.OfType<Dosado.Language.Rules.Rule.GoesQuiet>().Select(r => r.Id);

    private static TheoryData<string, string> Of(bool fires)
    {
        var data = new TheoryData<string, string>();
        foreach (var example in Some.English.Examples.Where(e => e.Fires == fires).DistinctBy(e => (e.Rule, e.Text)))
        {
            data.Add(example.Rule, example.Text);
        }

        return data;
    }
}
