namespace Dosado.Language.Tests;

/// <summary>Rule files are read strictly, and any language can be one.</summary>
public class RulebookReading
{
    [Fact]
    public void Another_language_is_only_another_file()
    {
        var rules = Some.Rules(
            """
            ask contempt ¿Qué te duele?
            set insulto = idiota tonto
            rule desprecio
              kind contempt
              match eres un? [@insulto]
            """);

        var found = Draft.Read("¡Eres un IDIOTA!", rules).Findings.ShouldHaveSingleItem();

        found.ShouldBe(new Finding(FindingKind.Contempt, new TextSpan(9, 15), "desprecio", "¿Qué te duele?", ""));
    }

    [Fact]
    public void A_set_of_the_others_holds_every_word_but_those_it_leaves_out()
    {
        var rules = Some.Rules(
            """
            ask contempt What hurts?
            others name = two there
            rule called
              kind contempt
              match , [you @name] $
            """);

        int Marked(string text) => Draft.Read(text, rules).Findings.Count;

        Marked("Move, you pinhead").ShouldBe(1);
        Marked("Move, you two").ShouldBe(0);
        Marked("Move, you [NAME]").ShouldBe(1);
    }

    [Fact]
    public void What_is_left_out_by_its_ending_is_left_out_even_where_a_rule_names_it()
    {
        var rules = Some.Rules(
            """
            ask contempt What hurts?
            others name = *ed
            rule called
              kind contempt
              match , [you @name] $
              match you [remembered] nothing
            """);

        int Marked(string text) => Draft.Read(text, rules).Findings.Count;

        Marked("What luck, you remembered").ShouldBe(0);
        Marked("What luck, you waited").ShouldBe(0);
        Marked("Move, you pinhead").ShouldBe(1);
    }

    [Fact]
    public void A_letter_may_be_written_otherwise_and_a_word_without_it_stands_for_itself()
    {
        var rules = Some.Rules(
            """
            letter ü = ue
            letter ö = oe
            ask contempt What hurts?
            set said = blöd
            rule called
              kind contempt
              match du [(übel | @said | dumm)]
            rule other
              kind contempt
              match [pueblo]
            """);

        Func<string, int> marked = text => Draft.Read(text, rules).Findings.Count;

        new[] { "Du übel", "du uebel", "DU ÜBEL", "du blöd", "du bloed", "du dumm", "pueblo" }.ShouldAllBe(t => marked(t) == 1);
        new[] { "du ubel", "püblo", "du bled" }.ShouldAllBe(t => marked(t) == 0);
    }

    [Fact]
    public void A_word_that_is_often_written_for_others_is_read_as_them_only_before_the_words_that_tell()
    {
        var rules = Some.Rules(
            """
            mistaken your = you are
              before such a
            ask contempt What hurts?
            rule called
              kind contempt
              match you are ..2 [pinhead]
            """);

        Func<string, int> marked = text => Draft.Read(text, rules).Findings.Count;

        marked("Your such a pinhead").ShouldBe(1);
        marked("your a pinhead").ShouldBe(1);
        marked("Your pinhead").ShouldBe(0);
        marked("Your little pinhead").ShouldBe(0);
    }

    /// <summary>An ending stands for words with two letters more; whether a rule names the word makes no difference.</summary>
    [Theory]
    [InlineData("You bed", 0)]
    [InlineData("You fed", 0)]
    [InlineData("You sped", 1)]
    [InlineData("You bred", 1)]
    public void A_word_that_is_named_somewhere_has_its_ending_like_any_other(string text, int marked)
    {
        var rules = Some.Rules(
            """
            ask contempt What hurts?
            set ended = *ed
            rule ended
              kind contempt
              match you [@ended]
            rule named
              kind contempt
              match nobody (bed | sped)
            """);

        Draft.Read(text, rules).Findings.Count.ShouldBe(marked);
    }

    [Fact]
    public void A_star_alone_is_a_mark_and_no_ending()
    {
        var rules = Some.Rules(
            """
            ask contempt What hurts?
            rule starred
              kind contempt
              match [you] *
            """);

        Draft.Read("you pinhead", rules).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rule a\n  kind blame\n  match you @nowhere\nask blame Why?", "nowhere")]
    [InlineData("rule a\n  kind blame\n  match (you\nask blame Why?", "')'")]
    [InlineData("rule a\n  kind blame\n  match you\n  unless before:2 nothing\nask blame Why?", "nothing")]
    [InlineData("rule a\n  kind blame\n  match you", "blame")]
    [InlineData("letter ü = ue u", "letter")]
    [InlineData("rule a\n  kind nonsense\n  match you", "kind")]
    [InlineData("rule a\n  kind blame\n  match ..3 you\nask blame Why?", "any word")]
    public void A_mistake_in_a_rule_file_is_refused_and_named(string text, string named) =>
        Should.Throw<FormatException>(() => Some.Rules(text)).Message.ShouldContain(named);

    [Fact]
    public void A_language_without_rules_is_refused() =>
        Should.Throw<ArgumentException>(() => Rulebook.For("xx"));

    [Fact]
    public void The_engine_itself_names_no_word_of_a_language()
    {
        var engine = Path.Combine(WorkingTree.Root, "src", "Dosado.Language");
        var sources = Directory.GetFiles(Path.Combine(engine, "Text"), "*.cs")
            .Concat(Directory.GetFiles(Path.Combine(engine, "Matching"), "*.cs"));

        foreach (var file in sources)
        {
            var code = File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal));
            code.ShouldNotContain(l => l.Contains("\"you", StringComparison.OrdinalIgnoreCase)
                || l.Contains("\"not", StringComparison.OrdinalIgnoreCase) || l.Contains("\"never", StringComparison.OrdinalIgnoreCase));
        }
    }
}
