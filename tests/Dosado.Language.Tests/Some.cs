namespace Dosado.Language.Tests;

/// <summary>What a test needs and does not care about.</summary>
internal static class Some
{
    public static Rulebook English { get; } = Rulebook.For("en");

    /// <summary>The rules of every language there is, compiled once.</summary>
    public static IReadOnlyDictionary<string, Rulebook> Rulebooks { get; } =
        Rulebook.Languages.ToDictionary(l => l, l => l == "en" ? English : Rulebook.For(l));

    private static readonly Dictionary<string, Rulebook> DangersByLanguage = Rulebook.Languages.ToDictionary(l => l, Rulebook.OfDangers);

    public static Rulebook Dangers(string language) => DangersByLanguage[language];

    public static Reading Reading(string text) => Draft.Read(text, English);

    public static IEnumerable<string> FiringExamples => English.Examples.Where(e => e.Fires).Select(e => e.Text);

    public static Rulebook Rules(string text) => Rulebook.Parse([("test", text)]);
}
