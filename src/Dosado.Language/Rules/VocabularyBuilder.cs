namespace Dosado.Language.Rules;

/// <summary>Collects words and sets while the rules of a language are read.</summary>
internal sealed class VocabularyBuilder
{
    /// <summary>The set of everything that is not a mark.</summary>
    public const int AnyWord = 0;

    /// <summary>The set of every mark: punctuation, symbols, pictures.</summary>
    public const int AnyMark = 1;

    private readonly Dictionary<string, int> _ids = [];
    private readonly List<string> _words = ["", "^", "$", "\"", ""];
    private readonly Dictionary<string, int> _setIds = new() { ["any"] = AnyWord, ["mark"] = AnyMark };
    private readonly List<HashSet<int>> _sets = [[Vocabulary.Unknown, Vocabulary.Quoted], [Vocabulary.UnknownMark]];
    private readonly List<(int Set, int Left)> _others = [];
    private readonly Dictionary<string, int[]> _splits = [];
    private readonly Dictionary<string, int[]> _endings = [];
    private readonly List<(string Letter, string Written)> _spellings = [];
    private readonly Dictionary<(int Word, int Next), int[]> _mistaken = [];
    private readonly HashSet<int> _spelt = [];

    public int Count => _words.Count;

    /// <summary>The id of a word as a rule writes it; "*ing" stands for every unnamed word that ends so.</summary>
    public int Word(string word)
    {
        if (FixedWord(word) is { } known)
        {
            return known;
        }

        var id = _words.Count;
        _ids[word] = id;
        _words.Add(word);
        _sets[IsMark(word) ? AnyMark : AnyWord].Add(id);
        return id;
    }

    /// <summary>The ids of every way in which a word of the rules may be written.</summary>
    public IReadOnlyList<int> Spellings(string word) => [.. SpellingsOf(word).Select(Word)];

    /// <summary>The label of a word in a pattern: the word, or the set of its spellings.</summary>
    public int LabelOf(string word)
    {
        var spellings = Spellings(word);
        if (spellings.Count == 1)
        {
            return spellings[0];
        }

        var label = ~SetOf(spellings);
        _spelt.Add(label);
        return label;
    }

    /// <summary>Whether a label is one word, however it is written.</summary>
    public bool IsOneWord(int label) => label >= 0 || _spelt.Contains(label);

    public int FindSet(string name) => _setIds.TryGetValue(name, out var id) ? id : -1;

    public void AddSet(string name, IEnumerable<int> members)
    {
        _setIds[name] = _sets.Count;
        _sets.Add([.. members]);
    }

    /// <summary>A set of every word, named or not, but <paramref name="left"/>; it is filled when all words are known.</summary>
    public void AddOthers(string name, IReadOnlyCollection<int> left)
    {
        var spared = SetOf(left);
        _others.Add((_sets.Count, spared));
        AddSet(name, []);
    }

    /// <summary>The id of a nameless set of words; equal sets have one id.</summary>
    public int SetOf(IEnumerable<int> members)
    {
        var key = string.Join(' ', members.Distinct().Order());
        if (FindSet(key) is var known and >= 0)
        {
            return known;
        }

        AddSet(key, members);
        return FindSet(key);
    }

    public IReadOnlySet<int> Members(int set) => _sets[set];

    public void AddSplit(string surface, IEnumerable<string> words) => _splits[surface] = [.. words.Select(Word)];

    public void AddEnding(string ending, IEnumerable<string> words) => _endings[ending] = [.. words.Select(Word)];

    /// <summary>A word that is written for others where one of <paramref name="nexts"/> follows: "your" for "you are".</summary>
    public void AddMistaken(string word, IReadOnlyCollection<string> meant, IEnumerable<string> nexts)
    {
        foreach (var next in nexts)
        {
            _mistaken[(Word(word), Word(next))] = [.. meant.Select(Word)];
        }
    }

    /// <summary>A letter that may also be written so; it counts for the words that are named after it.</summary>
    public void AddSpelling(string letter, string written) => _spellings.Add((letter, written));

    /// <summary>Every word id that a label stands for.</summary>
    public IEnumerable<int> WordsOf(int label) => label >= 0 ? [label] : _sets[~label];

    public Vocabulary Build()
    {
        AddNamedWordsToTheSetsOfTheirEnding();
        _others.ForEach(o => _sets[o.Set].UnionWith(_sets[AnyWord].Except(_sets[o.Left])));
        var stride = (_sets.Count + 63) / 64;
        var bits = new ulong[_words.Count * stride];
        for (var set = 0; set < _sets.Count; set++)
        {
            foreach (var word in _sets[set])
            {
                bits[(word * stride) + (set >> 6)] |= 1UL << (set & 63);
            }
        }

        var words = _ids.ToDictionary(p => p.Key, p => (int[])[p.Value]);
        foreach (var (surface, parts) in _splits)
        {
            words[surface] = parts;
        }

        return new Vocabulary(words, _endings, _mistaken, bits, stride);
    }

    private IEnumerable<string> SpellingsOf(string word) => _spellings.Aggregate(
        (IEnumerable<string>)[word],
        (all, s) => all.SelectMany(w => w.Contains(s.Letter, StringComparison.Ordinal)
            ? (string[])[w, w.Replace(s.Letter, s.Written, StringComparison.Ordinal)]
            : [w]));

    private int? FixedWord(string word) => word switch
    {
        "^" => Vocabulary.Begin,
        "$" => Vocabulary.End,
        "\"" => Vocabulary.Quoted,
        _ => _ids.TryGetValue(word, out var id) ? id : null,
    };

    private static bool IsMark(string word) => word.Length == 1 && !char.IsLetterOrDigit(word[0]);

    private void AddNamedWordsToTheSetsOfTheirEnding()
    {
        foreach (var ending in _words.Where(w => w.StartsWith('*') && w.Length > 1).ToList())
        {
            var id = _ids[ending];
            var named = _ids.Where(p => p.Key.Length > ending.Length && p.Key.EndsWith(ending[1..], StringComparison.Ordinal));
            var ids = named.Select(p => p.Value).ToList();
            foreach (var set in _sets.Where(s => s.Contains(id)))
            {
                set.UnionWith(ids);
            }
        }
    }
}
