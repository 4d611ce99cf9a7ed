namespace Dosado.Language.Tests;

/// <summary>The rules of the other languages: silent on ordinary words, on whoever refuses or leaves, quiet where there is danger.</summary>
public class OtherLanguages
{
    private static readonly Dictionary<string, string> Blame = new()
    {
        ["es"] = "Nunca me escuchas, eres una egoísta. ",
        ["de"] = "Nie hörst du mir zu, du bist so egoistisch. ",
    };

    private static readonly Dictionary<string, (string Letter, string Typed)[]> InHaste = new()
    {
        ["es"] = [("á", "a"), ("é", "e"), ("í", "i"), ("ó", "o"), ("ú", "u"), ("ü", "u"), ("ñ", "n"), ("¿", ""), ("¡", "")],
        ["de"] = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")],
    };

    public static TheoryData<string, string> Groups => Of(["everyday", .. SilenceCorpus.Groups]);

    public static TheoryData<string, string> Danger => Of(SilenceCorpus.Danger);

    public static TheoryData<string> Languages => [.. SilenceCorpus.Translated];

    [Theory]
    [MemberData(nameof(Groups))]
    [Trait("Safety", "S5")]
    public void Ordinary_words_refusals_limits_goodbyes_and_dangers_are_never_marked(string language, string about) =>
        Marked(language, about, s => s).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Groups))]
    [Trait("Safety", "S5")]
    public void Nor_are_they_in_capitals_or_small_letters_or_without_accents(string language, string about)
    {
        Marked(language, about, s => s.ToUpperInvariant()).ShouldBeEmpty();
        Marked(language, about, s => s.ToLowerInvariant()).ShouldBeEmpty();
        Marked(language, about, s => Plain(language, s)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Danger))]
    [Trait("Safety", "S5")]
    public void One_sentence_of_danger_makes_the_whole_draft_quiet_however_it_is_typed(string language, string about)
    {
        Draft.Read(Blame[language], Some.Rulebooks[language]).Findings.Count.ShouldBeGreaterThan(0);

        var loud = from sentence in Sentences(language, about)
                   from typed in new[] { sentence, sentence.ToUpperInvariant(), Plain(language, sentence) }
                   where Draft.Read(Blame[language] + typed, Some.Rulebooks[language]) is not { Quiet: true, Findings: [], Presences: [] }
                   select typed;

        loud.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Only_danger_makes_a_draft_quiet(string language, string about)
    {
        var quiet = Sentences(language, about).Where(s => Draft.Read(s, Some.Rulebooks[language]).Quiet);

        if (about is "everyday" or "refusals" or "goodbyes")
        {
            quiet.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_found_is_found_without_accents_and_in_capitals(string language)
    {
        var lost = from example in Some.Rulebooks[language].Examples
                   where example.Fires
                   from typed in new[] { example.Text.ToUpperInvariant(), Plain(language, example.Text) }
                   where !Kinds(language, typed).SequenceEqual(Kinds(language, example.Text))
                   select $"{example.Rule}: {typed}";

        lost.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_family_that_English_finds_is_found(string language)
    {
        var english = Some.English.Rules.Select(r => r.GetType()).Distinct();
        var kinds = Enum.GetValues<FindingKind>();
        var examples = Some.Rulebooks[language].Examples.Where(e => e.Fires).Select(e => Draft.Read(e.Text, Some.Rulebooks[language])).ToList();

        Some.Rulebooks[language].Rules.Select(r => r.GetType()).Distinct().ShouldBe(english, ignoreOrder: true);
        kinds.Except(examples.SelectMany(r => r.Findings).Select(f => f.Kind)).ShouldBeEmpty();
        Enum.GetValues<PresenceKind>().Except(examples.SelectMany(r => r.Presences).Select(p => p.Kind))
            .ShouldBe([PresenceKind.SoftStart]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Quoting_silences(string language)
    {
        string[] quoted = ["\u201E{0}\u201C", "\u00AB{0}\u00BB", "\u00BB{0}\u00AB", "\u201C{0}\u201D", "\"{0}\""];

        var loud = from example in Some.Rulebooks[language].Examples
                   where example.Fires && !example.Text.Contains('"')
                   from form in quoted
                   let text = string.Format(form, example.Text)
                   where Draft.Read(text, Some.Rulebooks[language]).Findings.Count > 0
                   select text;

        loud.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("es", "Eres un {0}.", "Eres una {0}.", "mentiroso", "mentirosa", "estúpido", "estúpida", "egocéntrico", "egocéntrica", "grosero", "grosera")]
    [InlineData("es", "Estás {0}.", "Estás {0}.", "loco", "loca", "paranoico", "paranoica", "cansado", "cansada", "guapo", "guapa")]
    [InlineData("es", "Te pones muy {0} conmigo.", "Te pones muy {0} conmigo.", "celoso", "celosa", "frío", "fría", "pesado", "pesada", "serio", "seria")]
    [InlineData("de", "Du bist ein {0}.", "Du bist eine {0}.", "Idiot", "Idiotin", "Lügner", "Lügnerin", "Versager", "Versagerin", "Freund", "Freundin")]
    public void The_partners_gender_makes_no_difference(string language, string he, string she, params string[] words)
    {
        foreach (var pair in words.Chunk(2))
        {
            Kinds(language, string.Format(he, pair[0])).ShouldBe(Kinds(language, string.Format(she, pair[1])), pair[0]);
        }
    }

    [Theory]
    [InlineData("es", "Es tu culpa.", "Culpar es natural; quita un peso por un momento.")]
    [InlineData("de", "Das ist deine Schuld.", "Vorwürfe sind natürlich; sie nehmen für einen Moment eine Last ab.")]
    [Trait("Mechanism", "M021")]
    public void Blame_is_called_natural_and_every_question_asks_without_a_raised_voice(string language, string blame, string begins)
    {
        Draft.Read(blame, Some.Rulebooks[language]).Findings.ShouldHaveSingleItem().Question.ShouldStartWith(begins);

        var finds = Some.Rulebooks[language].Rules.OfType<Rules.Rule.Finds>().ToList();
        finds.ShouldAllBe(r => r.Question.EndsWith('?') && !r.Question.Contains('!') && r.Need.Length > 0);
    }

    [Theory]
    [InlineData("es", "Eres muy frío conmigo.", "La otra persona, algo de espacio; tú, algo de cercanía.")]
    [InlineData("es", "Te has vuelto tan absorbente.", "La otra persona, algo de cercanía; tú, algo de espacio.")]
    [InlineData("de", "Du bist total kalt zu mir.", "Von der anderen Person etwas Freiraum, von dir etwas Nähe.")]
    [InlineData("de", "du wirst immer klammernd", "Von der anderen Person etwas Nähe, von dir etwas Freiraum.")]
    [Trait("Mechanism", "M020")]
    public void A_judgment_is_marked_with_the_need_it_hides(string language, string judgment, string need) =>
        Draft.Read(judgment, Some.Rulebooks[language]).Findings.ShouldHaveSingleItem().Need.ShouldBe(need);

    [Theory]
    [InlineData("es", "Te quiero, pero ", "nunca me escuchas.")]
    [InlineData("es", "Gracias por la cena, pero ", "eres tan egoísta.")]
    [InlineData("de", "Ich liebe dich, aber ", "du bist so egoistisch.")]
    [InlineData("de", "Danke fürs Essen, aber ", "du bist ein Lügner.")]
    public void A_warm_word_does_not_hide_what_comes_after_its_but(string language, string warm, string blame)
    {
        Kinds(language, blame).ShouldNotBeEmpty();
        Kinds(language, warm + blame).ShouldBe(Kinds(language, blame));
    }

    [Theory]
    [InlineData("es", "Mi vida", "Eres una mentirosa.")]
    [InlineData("es", "Lucía", "Nunca me escuchas.")]
    [InlineData("de", "Jonas", "Du bist so egoistisch.")]
    [InlineData("de", "Fatima", "Nie hörst du mir zu.")]
    public void A_name_makes_no_difference(string language, string name, string text) =>
        Kinds(language, $"{name}, {text}").ShouldBe(Kinds(language, text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Typing_reads_the_same_as_reading_from_cold(string language)
    {
        var rules = Some.Rulebooks[language];
        var draft = string.Join(' ', rules.Examples.Take(12).Select(e => e.Text));
        var typed = new DraftReader(rules);

        foreach (var soFar in Enumerable.Range(0, draft.Length + 1).Select(n => draft[..n]))
        {
            var (read, cold) = (typed.Read(soFar), Draft.Read(soFar, rules));
            read.Findings.ShouldBe(cold.Findings);
            read.Presences.ShouldBe(cold.Presences);
        }
    }

    private static TheoryData<string, string> Of(IReadOnlyList<string> groups)
    {
        var data = new TheoryData<string, string>();
        foreach (var (language, about) in from language in SilenceCorpus.Translated from name in groups select (language, name))
        {
            data.Add(language, about);
        }

        return data;
    }

    private static IReadOnlyList<string> Sentences(string language, string about) =>
        SilenceCorpus.Sentences(Path.Combine(language, about));

    private static IEnumerable<string> Marked(string language, string about, Func<string, string> typed) =>
        from sentence in Sentences(language, about)
        let text = typed(sentence)
        let found = Draft.Read(text, Some.Rulebooks[language]).Findings
        where found.Count > 0
        select $"{text} [{found[0].Rule}]";

    private static IEnumerable<FindingKind> Kinds(string language, string text) =>
        Draft.Read(text, Some.Rulebooks[language]).Findings.Select(f => f.Kind);

    // How one types in haste: Spanish without its accents, German with two letters for one.
    private static string Plain(string language, string text) => InHaste[language]
        .Aggregate(text, (typed, pair) => typed.Replace(pair.Letter, pair.Typed, StringComparison.Ordinal));
}
