using Dosado.App.Safety;
using Dosado.App.Words;

namespace Dosado.App.Tests.Safety;

/// <summary>The same people can be reached in every language, nearest first.</summary>
public class HelpTests
{
    public static TheoryData<string> Others => [.. Speech.Languages.Except(["en"])];

    [Theory]
    [Trait("Safety", "S1")]
    [MemberData(nameof(Others))]
    public void Whoever_is_listed_in_English_is_listed_under_the_same_number(string language) =>
        Help.In("en").Select(Number).Except(Help.In(language).Select(Number)).ShouldBeEmpty();

    [Theory]
    [Trait("Safety", "S1")]
    [InlineData("es", "ES")]
    [InlineData("de", "DE")]
    public void Those_of_ones_own_country_come_first(string language, string country) =>
        Help.In(language).First(h => h.Kind == "afraid").Country.ShouldBe(country);

    [Fact]
    [Trait("Safety", "S1")]
    public void Five_countries_and_a_directory_for_all_others_are_listed_and_each_line_names_where_it_was_found()
    {
        new[] { "US", "GB", "DE", "ES", "FR", "*" }
            .Except(Help.In("en").Where(h => h.Kind == "afraid").Select(h => h.Country))
            .ShouldBeEmpty();
        Speech.Languages.SelectMany(Help.In).ShouldAllBe(h => h.Source.Contains('.') && !h.Source.Contains("not "));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    public void Every_country_has_a_name(string language)
    {
        var texts = Texts.Load();
        texts.Speak(language, Texts.Parse(Translations.Of(language)));

        Help.In(language).ShouldAllBe(h => texts["country." + h.Country].Length > 0);
    }

    private static (string Country, string Kind, string Reach) Number(Help help) =>
        (help.Country, help.Kind, new([.. help.Reach.TakeWhile(c => c != ',')]));
}
