using Dosado.Language;

namespace Dosado.Places.Talk;

/// <summary>The rules of English, compiled once for all pages. Only routes that name the engine come here.</summary>
internal static class EnglishRules
{
    private static readonly Lazy<Rulebook> Compiled = new(() => Rulebook.For("en"));

    public static Rulebook Rules => Compiled.Value;
}
