using System.Collections.Concurrent;
using Dosado.App.Homes;
using Dosado.App.Words;
using Dosado.Language;

namespace Dosado.Places.Talk;

/// <summary>
/// The rules of the language that this device speaks, compiled when first asked for and kept; English where a language has none.
/// Whoever writes of danger may do so in another language than the device's, so the dangers of all languages are heeded (S5).
/// Only routes that name the engine come here.
/// </summary>
internal sealed class SpokenRules
{
    private static readonly ConcurrentDictionary<string, SpokenRules> Compiled = [];

    private readonly Rulebook _rules;
    private readonly List<Rulebook> _dangers;

    private SpokenRules(string language)
    {
        _rules = Rulebook.For(language);
        _dangers = [.. Rulebook.Languages.Where(l => l != language).Select(Rulebook.OfDangers)];
    }

    public static SpokenRules Of(Home home) => Compiled.GetOrAdd(LanguageOf(home), l => new SpokenRules(l));

    public Reading Read(string text) => NewReader().Read(text);

    public DraftReader NewReader() => new(_rules, _dangers);

    private static string LanguageOf(Home home) =>
        home.Speech.Texts.Language is var spoken && Rulebook.Languages.Contains(spoken) ? spoken : Texts.English;
}
