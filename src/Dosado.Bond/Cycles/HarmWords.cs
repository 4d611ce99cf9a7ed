namespace Dosado.Bond;

/// <summary>The acts that are never a step, in one language: <c>words/harm.en.txt</c> says how the list is written.</summary>
internal sealed class HarmWords
{
    /// <summary>How far before an act its subject is looked for, in words.</summary>
    private const int Reach = 7;

    private readonly Dictionary<string, string[]> _sets;
    private readonly List<WordPattern> _acts = [];
    private readonly List<WordPattern> _own = [];
    private readonly List<WordPattern> _not = [];

    private HarmWords(IReadOnlyList<(string Kind, string Words)> list)
    {
        _sets = list.Where(l => l.Kind == "set").Select(l => l.Words.Split(' ')).ToDictionary(l => l[0], l => l[1..]);
        _sets["whose"] = [.. WhoseMine, .. WhoseTheirs, .. _sets["the"]];
        foreach (var (kind, line) in list.Where(l => l.Kind != "set"))
        {
            var patterns = kind switch
            {
                "act" => _acts,
                "own" => _own,
                "not" => _not,
                _ => throw new FormatException($"'{kind}' begins no line of this list"),
            };
            patterns.Add(WordPattern.Parse(line, _sets));
        }
    }

    /// <summary>The lists of all languages.</summary>
    public static IReadOnlyList<HarmWords> All { get; } = [.. WordList.Read("harm").Select(list => new HarmWords(list))];

    private string[] Mine => _sets["mine"];

    private string[] Theirs => _sets["theirs"];

    private string[] WhoseMine => _sets["whose-mine"];

    private string[] WhoseTheirs => _sets["whose-theirs"];

    /// <summary>What a text says of such acts.</summary>
    public Harm Read(string text, bool ofMe) => WordList.Sentences(text)
        .Select(words => WithSubject(words, ofMe))
        .SelectMany(words => Find(words).Select(act => DirectionOf(words, act, ofMe)))
        .Aggregate(Harm.None, (a, b) => a | b);

    /// <summary>A sentence that begins with its verb gets the subject that it leaves out.</summary>
    private string[] WithSubject(string[] words, bool ofMe) =>
        words.Take(2).Any(w => Mine.Contains(w) || Theirs.Contains(w)) ? words : [ofMe ? Mine[0] : Theirs[0], .. words];

    private IEnumerable<Range> Find(string[] words)
    {
        var not = Matches(_not, words).ToList();
        return Matches(_acts, words)
            .Concat(Matches(_own, words).Where(m => IsAnothers(words, m)))
            .Where(act => !not.Any(n => n.Start.Value < act.End.Value && act.Start.Value < n.End.Value));
    }

    private static IEnumerable<Range> Matches(List<WordPattern> patterns, string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from pattern in patterns
        let end = pattern.FindEnd(words, start)
        where end is not null
        select new Range(start, end.Value);

    /// <summary>What is taken belongs to somebody else than who takes it.</summary>
    private bool IsAnothers(string[] words, Range match)
    {
        var isMine = words[match].Any(WhoseMine.Contains);
        var isTheirs = words[match].Any(WhoseTheirs.Contains);
        return FindSubject(words, match.Start.Value) switch
        {
            true => isTheirs && !isMine,
            false => isMine,
            null => isMine || isTheirs,
        };
    }

    private Harm DirectionOf(string[] words, Range act, bool ofMe)
    {
        var (start, end) = (act.Start.Value, act.End.Value);
        var before = words[Math.Max(0, start - 2)..start];
        var hitsMe = words[start..Math.Min(words.Length, end + 1)].Any(_sets["to-me"].Contains)
            || (before.Any(_sets["to-me-before"].Contains) && !words[Math.Max(0, start - 4)..start].Any(_sets["self"].Contains))
            || (before.Append(words[start]).Any(_sets["suffered"].Contains) && !words[start].EndsWith("ing", StringComparison.Ordinal));
        return hitsMe ? new(true, false)
            : FindSubject(words, start) ?? ofMe ? new(false, true)
            : new(true, false);
    }

    /// <summary>Whether the nearest subject before a word is the writer; null for none.</summary>
    private bool? FindSubject(string[] words, int before)
    {
        for (var at = before; at >= Math.Max(0, before - Reach); at--)
        {
            if (Mine.Contains(words[at]) || Theirs.Contains(words[at]))
            {
                return Mine.Contains(words[at]);
            }
        }

        return null;
    }
}
