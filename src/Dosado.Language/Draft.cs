namespace Dosado.Language;

/// <summary>Reads a text once, from cold.</summary>
public static class Draft
{
    /// <summary>How long a draft the live helper reads, in UTF-16 units. Nothing here refuses a longer one.</summary>
    public const int LiveLimit = 10_000;

    /// <summary>Finds what <paramref name="rules"/> know, in time linear in the text.</summary>
    /// <param name="text">Any text: empty, lone surrogates and control characters included.</param>
    /// <param name="rules">The rules of one language.</param>
    /// <param name="dangers">Rules of other languages, of which only the dangers are heeded.</param>
    public static Reading Read(string text, Rulebook rules, params IEnumerable<Rulebook> dangers) => new DraftReader(rules, dangers).Read(text);
}
