using System.Collections.Concurrent;
using Dosado.App.Homes;
using Dosado.App.Words;
using Dosado.Language;

namespace Dosado.Places.Talk;

/// <summary>
/// The rules of the language that this device speaks, compiled when first asked for and kept; English where a language has none.
/// Only routes that name the engine come here.
/// </summary>
internal static class SpokenRules
{
    private static readonly ConcurrentDictionary<string, Rulebook> Compiled = [];

    public static Rulebook Of(Home home) => Compiled.GetOrAdd(LanguageOf(home), Rulebook.For);

    private static string LanguageOf(Home home) =>
        home.Speech.Texts.Language is var spoken && Rulebook.Languages.Contains(spoken) ? spoken : Texts.English;
}
