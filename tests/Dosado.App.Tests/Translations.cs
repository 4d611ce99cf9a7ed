using Dosado.App.Tests.Frame;

namespace Dosado.App.Tests;

/// <summary>The texts of a language as the build puts them together for the browser.</summary>
internal static class Translations
{
    public static string Of(string language) => string.Concat(
        from project in new[] { "Dosado.App", "Dosado.Places" }
        from file in Directory.GetFiles(Path.Combine(Tree.Root, "src", project, "Words", language), "*.txt")
        select File.ReadAllText(file));
}
