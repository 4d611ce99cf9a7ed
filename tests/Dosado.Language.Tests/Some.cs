namespace Dosado.Language.Tests;

/// <summary>What a test needs and does not care about.</summary>
internal static class Some
{
    public static Rulebook English { get; } = Rulebook.For("en");

    public static Reading Reading(string text) => Draft.Read(text, English);

    public static IEnumerable<string> FiringExamples => English.Examples.Where(e => e.Fires).Select(e => e.Text);

    public static Rulebook Rules(string text) => Rulebook.Parse([("test", text)]);
}
