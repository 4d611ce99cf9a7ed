namespace Dosado.Language.Tests;

/// <summary>The sentences of Silence/*.txt: what a person who refuses, leaves or is in danger might write, and everyday ones.</summary>
internal static class SilenceCorpus
{
    public static IReadOnlyList<string> Groups { get; } =
        ["refusals", "limits", "stops", "goodbyes", "fear", "injury", "force", "threats"];

    /// <summary>The groups in which something was suffered, so that the whole draft goes quiet.</summary>
    public static IReadOnlyList<string> Danger { get; } = ["fear", "injury", "force", "threats"];

    /// <summary>The languages other than English, whose sentences stand in folders of their own.</summary>
    public static IReadOnlyList<string> Translated { get; } = [.. Rulebook.Languages.Except(["en"])];

    public static IReadOnlyList<string> Sentences(string group) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Silence", group + ".txt"));
}
