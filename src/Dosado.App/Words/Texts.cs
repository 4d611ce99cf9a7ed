using System.Collections.Frozen;
using System.Reflection;

namespace Dosado.App.Words;

/// <summary>
/// Everything the app says, by key, in one language. A text file holds <c>key = text</c> lines; a line that begins with
/// white space goes on where the one before ended, and <c>#</c> begins a remark. <c>{name}</c> is filled in on use.
/// </summary>
public sealed class Texts
{
    /// <summary>The language that every text is first written in.</summary>
    public const string English = "en";

    private FrozenDictionary<string, string> _texts;

    private Texts(string language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language, for example <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The text under a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake of the page.</exception>
    public string this[string key] =>
        _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"no text '{key}' in '{Language}'");

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

    /// <summary>The texts of a language that are there from the start.</summary>
    public static Texts Load(string language) => new(language, LinesIn(typeof(Texts).Assembly, language));

    /// <summary>Takes in texts that came later; a key that is there already keeps its text.</summary>
    public void Add(IEnumerable<KeyValuePair<string, string>> texts) =>
        _texts = _texts.Concat(texts.Where(text => !_texts.ContainsKey(text.Key))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The texts of a language in the resources of an assembly.</summary>
    public static IEnumerable<KeyValuePair<string, string>> LinesIn(Assembly assembly, string language) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"words.{language}.", StringComparison.Ordinal))
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
}
