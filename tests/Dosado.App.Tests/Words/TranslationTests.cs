using System.Text.RegularExpressions;
using Dosado.App.Tests.Frame;
using Dosado.App.Words;

namespace Dosado.App.Tests.Words;

/// <summary>What is said in English is said in every language, with the same places to fill in.</summary>
public partial class TranslationTests
{
    private static readonly IReadOnlyDictionary<string, string> English = TextsOf("en");

    public static TheoryData<string> Others => [.. Speech.Languages.Except(["en"])];

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_that_English_says_is_missing(string language) =>
        English.Keys.Except(TextsOf(language).Keys).Select(key => $"{key} = {English[key]}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_is_said_that_English_does_not_say(string language) =>
        TextsOf(language).Keys.Except(English.Keys).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void A_text_has_the_places_of_the_English_one(string language) =>
        TextsOf(language)
            .Where(text => English.TryGetValue(text.Key, out var english) && !PlacesIn(text.Value).SetEquals(PlacesIn(english)))
            .Select(text => $"{text.Key} = {text.Value}")
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void No_text_is_empty(string language) =>
        TextsOf(language).Where(text => text.Value.Length == 0).Select(text => text.Key).ShouldBeEmpty();

    /// <summary>The build joins a language's files into one.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public void A_file_ends_with_a_line(string language) =>
        Tree.WordFiles(language).Where(file => !File.ReadAllText(file).EndsWith('\n')).ShouldBeEmpty();

    private static Dictionary<string, string> TextsOf(string language) =>
        Tree.WordFiles(language).SelectMany(file => Texts.Parse(File.ReadAllText(file))).ToDictionary();

    private static HashSet<string> PlacesIn(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{[a-zA-Z-]+\}")]
    private static partial Regex Place();
}
