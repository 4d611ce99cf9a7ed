namespace Dosado.Language.Tests;

/// <summary>Whoever refuses, leaves, or is in danger is never asked to say it more softly.</summary>
public class Safety
{
    public static TheoryData<string> Groups => [.. SilenceCorpus.Groups];

    public static TheoryData<string> Danger => [.. SilenceCorpus.Danger];

    [Fact]
    [Trait("Safety", "S5")]
    public void The_silence_corpus_holds_at_least_five_hundred_sentences() =>
        SilenceCorpus.Groups.SelectMany(SilenceCorpus.Sentences).Distinct().Count().ShouldBeGreaterThanOrEqualTo(500);

    [Theory]
    [MemberData(nameof(Groups))]
    [Trait("Safety", "S5")]
    public void A_refusal_a_limit_a_goodbye_a_stop_or_a_danger_is_never_marked(string group)
    {
        var marked = SilenceCorpus.Sentences(group).Where(s => Some.Reading(s).Findings.Count > 0);

        marked.ShouldBeEmpty();
    }

    [Fact]
    public void Everyday_words_are_never_marked_and_make_nothing_quiet()
    {
        var heard = SilenceCorpus.Sentences("everyday").Where(s => Some.Reading(s) is { Findings.Count: > 0 } or { Quiet: true });

        heard.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Groups))]
    [Trait("Safety", "S5")]
    public void It_is_not_marked_in_capitals_either(string group)
    {
        var marked = SilenceCorpus.Sentences(group).Where(s => Some.Reading(s.ToUpperInvariant()).Findings.Count > 0);

        marked.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Danger))]
    [Trait("Safety", "S5")]
    public void One_sentence_of_fear_injury_force_or_threat_makes_the_whole_draft_quiet(string group)
    {
        const string Blame = "You never listen, you are so selfish. ";
        Some.Reading(Blame).Findings.Count.ShouldBeGreaterThan(0);

        var loud = SilenceCorpus.Sentences(group).Where(s => Some.Reading(Blame + s) is not { Quiet: true, Findings: [], Presences: [] });

        loud.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Safety", "S5")]
    public void A_quoted_threat_was_received_all_the_same()
    {
        Some.Reading("You are so selfish. Then you wrote \u201CI will kill you\u201D to me.").Quiet.ShouldBeTrue();
    }

    [Theory]
    [InlineData("attacked")]
    [InlineData("threatened")]
    [InlineData("used")]
    [InlineData("controlled")]
    [InlineData("trapped")]
    [InlineData("abused")]
    [InlineData("unsafe")]
    [Trait("Safety", "S5")]
    public void Feeling_endangered_is_never_taken_apart(string feeling)
    {
        Some.Reading($"I feel {feeling} by you.").Findings.ShouldBeEmpty();
        Some.Reading($"I felt so {feeling} yesterday.").Findings.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Safety", "S5")]
    public void Fear_of_losing_someone_is_not_fear_of_them()
    {
        Some.Reading("I am afraid of losing you.").Quiet.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(DangerElsewhere))]
    [Trait("Safety", "S5")]
    public void Danger_is_heeded_in_whichever_language_it_is_written(string spoken, string written, string about)
    {
        var loud = SilenceCorpus.Sentences(written == "en" ? about : Path.Combine(written, about))
            .Where(s => Draft.Read(s, Some.Rulebooks[spoken], Some.Dangers(written)) is not { Quiet: true, Findings: [], Presences: [] });

        loud.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Everyday_words_are_no_danger_by_the_rules_of_another_language(string spoken, string other)
    {
        var quiet = SilenceCorpus.Sentences(spoken == "en" ? "everyday" : Path.Combine(spoken, "everyday"))
            .Concat(Some.Rulebooks[spoken].Examples.Select(e => e.Text))
            .Where(s => Draft.Read(s, Some.Dangers(other)).Quiet && !Draft.Read(s, Some.Rulebooks[spoken]).Quiet);

        quiet.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de", "You never listen. I am afraid of you.")]
    [InlineData("es", "Eres egoísta. Ich habe Angst vor dir.")]
    [InlineData("en", "You are so selfish. Tengo miedo de ti.")]
    [Trait("Safety", "S5")]
    public void A_draft_in_two_languages_is_quiet_as_a_whole(string spoken, string draft) =>
        Draft.Read(draft, Some.Rulebooks[spoken], Rulebook.Languages.Where(l => l != spoken).Select(Some.Dangers)).Quiet.ShouldBeTrue();

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (a, b) in from a in Rulebook.Languages from b in Rulebook.Languages where a != b select (a, b))
            {
                pairs.Add(a, b);
            }

            return pairs;
        }
    }

    public static TheoryData<string, string, string> DangerElsewhere
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var (a, b, about) in from a in Rulebook.Languages from b in Rulebook.Languages from about in SilenceCorpus.Danger where a != b select (a, b, about))
            {
                all.Add(a, b, about);
            }

            return all;
        }
    }
}
