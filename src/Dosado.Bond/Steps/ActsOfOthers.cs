namespace Dosado.Bond;

/// <summary>
/// Sentences under "So I ..." that tell what somebody else did (M051). Their place is under what happened. A sentence
/// without a subject is the writer's own.
/// </summary>
public static class ActsOfOthers
{
    private static readonly IReadOnlyList<Subjects> Lists = [.. WordList.Read("subjects").Select(l => new Subjects(l))];

    /// <summary>Those sentences, as they were typed, in their order.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="name">What the other is called; null for one alone.</param>
    public static IReadOnlyList<string> Find(string text, string? name) =>
        [.. Sentences(text).Where(s => IsAnothers(s, name))];

    /// <summary>The text without these sentences.</summary>
    public static string Without(string text, IReadOnlyList<string> sentences) =>
        string.Concat(Parts(text).Where(p => !sentences.Contains(p.Trim()))).Trim();

    private static bool IsAnothers(string sentence, string? name)
    {
        var words = WordList.Sentences(sentence).SelectMany(w => w).ToArray();
        var called = WordList.Sentences(name ?? string.Empty).SelectMany(w => w).FirstOrDefault();
        return Lists.Any(l => l.IsAnother(words, called));
    }

    private static IEnumerable<string> Sentences(string text) => Parts(text).Select(p => p.Trim()).Where(p => p.Length > 0);

    /// <summary>The text in pieces that end where a sentence does; all of them together are the text.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' or ';' or '\n' && (at + 1 == text.Length || text[at + 1] is not ('.' or '!' or '?')))
            {
                yield return text[from..(at + 1)];
                from = at + 1;
            }
        }

        yield return text[from..];
    }

    private sealed class Subjects(IReadOnlyList<(string Kind, string Words)> list)
    {
        private readonly HashSet<string> _other = Read(list, "other");
        private readonly HashSet<string> _whose = Read(list, "whose");
        private readonly HashSet<string> _someone = Read(list, "someone");
        private readonly HashSet<string> _lead = Read(list, "lead");

        public bool IsAnother(string[] words, string? called) =>
            words.SkipWhile(w => _lead.Contains(w) && w != called).Take(2).ToArray() switch
            {
                [var first, ..] when _other.Contains(first) || first == called => true,
                [var first, var second] => _whose.Contains(first) && (_someone.Contains(second) || second == called),
                _ => false,
            };

        private static HashSet<string> Read(IReadOnlyList<(string Kind, string Words)> list, string kind) =>
            [.. list.Where(l => l.Kind == kind).SelectMany(l => l.Words.Split(' '))];
    }
}
