using System.Collections.Frozen;
using System.Reflection;

namespace Dosado.App.Words;

/// <summary>
/// Everything the app says, by key: in English, and over it in the language that is spoken here. A text file holds <c>key = text</c> lines; a line that begins with
/// white space goes on where the one before ended, and <c>#</c> begins a remark. <c>{name}</c> is filled in on use.
/// </summary>
public sealed class Texts
{
    /// <summary>The language that every text is first written in.</summary>
    public const string English = "en";

    private const string BetweenFriends = ".between-friends";

    private FrozenDictionary<string, string> _english = ToDictionary([]);
    private FrozenDictionary<string, string> _translated = ToDictionary([]);

    private Texts()
    {
    }

    /// <summary>The language, for example <c>en</c>.</summary>
    public string Language { get; private set; } = English;

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _english.Keys;

    /// <summary>Whether what is said is said between friends or in a family: a few things are then said otherwise.</summary>
    public bool IsBetweenFriends { get; set; }

    /// <summary>The text under a key; in English where it was not translated.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake of the page.</exception>
    public string this[string key] => (IsBetweenFriends ? Find(key + BetweenFriends) : null) ?? Find(key)
        ?? throw new KeyNotFoundException($"no text '{key}' in '{Language}'");

    /// <summary>The text under a key with its places filled in.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, string Value)> places)
    {
        var text = this[key];
        foreach (var (name, value) in places)
        {
            text = text.Replace('{' + name + '}', value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The English texts that are there from the start.</summary>
    public static Texts Load()
    {
        var texts = new Texts();
        texts.Add(EnglishIn(typeof(Texts).Assembly));
        return texts;
    }

    /// <summary>Takes in English texts that came later.</summary>
    public void Add(IEnumerable<KeyValuePair<string, string>> texts) => _english = ToDictionary(_english.Concat(texts));

    /// <summary>Speaks another language from now on.</summary>
    /// <param name="language">For example <c>es</c>.</param>
    /// <param name="texts">Its texts; none for English.</param>
    public void Speak(string language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Language = language;
        _translated = ToDictionary(texts);
    }

    /// <summary>The English texts in the resources of an assembly.</summary>
    public static IEnumerable<KeyValuePair<string, string>> EnglishIn(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("words.en.", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Parse(reader.ReadToEnd());
            });

    /// <summary>Reads a text file.</summary>
    /// <exception cref="FormatException">A line is neither a text, nor a continuation, nor a remark.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string file)
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var line in file.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (char.IsWhiteSpace(line[0]) && texts.Count > 0)
            {
                texts[^1] = new(texts[^1].Key, $"{texts[^1].Value} {line.Trim()}".TrimEnd());
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            texts.Add(equals > 0
                ? new(line[..equals].Trim(), line[(equals + 1)..].Trim())
                : throw new FormatException($"not a text: {line}"));
        }

        return texts;
    }

    private string? Find(string key) => _translated.GetValueOrDefault(key) ?? _english.GetValueOrDefault(key);

    private static FrozenDictionary<string, string> ToDictionary(IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.ToFrozenDictionary(StringComparer.Ordinal);
}
