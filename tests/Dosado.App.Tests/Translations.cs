using Dosado.App.Tests.Frame;

namespace Dosado.App.Tests;

/// <summary>The texts of a language as the build puts them together for the browser.</summary>
internal static class Translations
{
    public static string Of(string language) => string.Concat(Tree.WordFiles(language).Select(File.ReadAllText));
}
