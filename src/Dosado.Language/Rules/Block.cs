namespace Dosado.Language.Rules;

/// <summary>A paragraph of a rule file: a head line, and the indented lines below it.</summary>
/// <param name="Word">The first word of the head: set, cue, rule ...</param>
/// <param name="Rest">What follows it.</param>
/// <param name="Lines">The indented lines, each a key and its value.</param>
/// <param name="Place">File and line, for whoever writes rules.</param>
internal sealed record Block(string Word, string Rest, IReadOnlyList<(string Key, string Value)> Lines, string Place)
{
    public IEnumerable<string> All(string key) => Lines.Where(l => l.Key == key).Select(l => l.Value);

    public string? First(string key) => All(key).FirstOrDefault();

    public FormatException Wrong(string why) => new($"{Place}: {why}");
}
