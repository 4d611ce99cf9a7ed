using Dosado.Language.Matching;

namespace Dosado.Language.Rules;

/// <summary>Turns the blocks of a language's files into a rulebook.</summary>
internal sealed class RulebookCompiler
{
    private readonly VocabularyBuilder _words = new();
    private readonly GraphBuilder _graph = new();
    private readonly List<Rule> _rules = [];
    private readonly List<RuleExample> _examples = [];
    private readonly Dictionary<string, int> _cues = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<(string Kind, NeedBehind Need)> _behind = [];
    private readonly List<Guard> _always = [];

    /// <summary>Sets and cues come first, whichever file they stand in, then the rules that use them.</summary>
    public Rulebook Compile(IReadOnlyList<Block> blocks)
    {
        Each(blocks, "letter", AddSpelling);
        Each(blocks, "split", b => AddSplit(b, _words.AddSplit));
        Each(blocks, "suffix", b => AddSplit(b, _words.AddEnding));
        Each(blocks, "mistaken", AddMistaken);
        Each(blocks, "set", AddSet);
        Each(blocks, "others", AddOthers);
        Each(blocks, "cue", AddCue);
        Each(blocks, "ask", b => _texts["ask " + FirstWord(b)] = AfterFirstWord(b));
        Each(blocks, "need", AddNeed);
        Each(blocks, "always", b => _always.Add(ReadGuard(b, wanted: false, b.Rest)));
        Each(blocks, "rule", b => AddRule(b, Finds(b)));
        Each(blocks, "seen", b => AddRule(b, new Rule.Sees(b.Rest, Guards(b), Kind<PresenceKind>(b))));
        Each(blocks, "quiet", b => AddRule(b, new Rule.GoesQuiet(b.Rest, Guards(b))));
        if (_graph.IsTooLoose)
        {
            throw new FormatException("a pattern begins with any word, or matches nothing at all");
        }

        var vocabulary = _words.Build();
        return new Rulebook(vocabulary, _graph.Build(_words), [.. _rules], _examples);
    }

    private static void Each(IReadOnlyList<Block> blocks, string word, Action<Block> add)
    {
        foreach (var block in blocks.Where(b => b.Word == word))
        {
            add(block);
        }
    }

    private static void AddSplit(Block block, Action<string, IEnumerable<string>> add)
    {
        var (surface, words) = Equation(block);
        add(surface, words);
    }

    private void AddSpelling(Block block)
    {
        var (letter, written) = Equation(block);
        _words.AddSpelling(letter, written.ToList() is [var only] ? only : throw block.Wrong("a letter has one other way of writing"));
    }

    private void AddMistaken(Block block)
    {
        var (word, meant) = Equation(block);
        _words.AddMistaken(word, [.. meant], block.All("before").SelectMany(Words));
    }

    // "need KIND text" for all findings of a kind, "need KIND @set text" for those with a word of the set in them.
    private void AddNeed(Block block)
    {
        var (kind, text) = (FirstWord(block), AfterFirstWord(block));
        if (text.Split(' ', 2) is [['@', .. var name], var need])
        {
            var set = _words.FindSet(name) is var known and >= 0 ? known : throw block.Wrong($"there is no set '{name}'");
            _behind.Add((kind, new(set, need)));
        }
        else
        {
            _texts["need " + kind] = text;
        }
    }

    private void AddSet(Block block) => _words.AddSet(Equation(block).Name, MembersOf(block));

    private void AddOthers(Block block) => _words.AddOthers(Equation(block).Name, MembersOf(block));

    private List<int> MembersOf(Block block)
    {
        var more = block.Lines.SelectMany(l => Words(l.Key + " " + l.Value));
        return [.. Equation(block).Words.Concat(more).SelectMany(w => MembersOf(block, w))];
    }

    private IEnumerable<int> MembersOf(Block block, string word) => word switch
    {
        ['@', .. var name] => _words.FindSet(name) is var set and >= 0
            ? _words.Members(set)
            : throw block.Wrong($"there is no set '{name}' above this one"),
        _ => _words.Spellings(word),
    };

    private void AddCue(Block block)
    {
        var cue = _cues[block.Rest] = _cues.Count;
        if (cue >= Guard.MostCues)
        {
            throw block.Wrong("too many cues");
        }

        AddPatterns(block, cue);
    }

    private void AddRule(Block block, Rule rule)
    {
        AddPatterns(block, Guard.MostCues + _rules.Count);
        _rules.Add(rule);
        _examples.AddRange(block.All("fires").Select(t => new RuleExample(rule.Id, t, Fires: true)));
        _examples.AddRange(block.All("silent").Select(t => new RuleExample(rule.Id, t, Fires: false)));
    }

    private void AddPatterns(Block block, int output)
    {
        foreach (var pattern in block.All("match"))
        {
            _graph.Add(new PatternParser(_words, block, pattern).Parse(), output);
        }
    }

    private Rule.Finds Finds(Block block)
    {
        var kind = Kind<FindingKind>(block);
        var name = block.First("kind")!;
        var question = block.First("ask") ?? _texts.GetValueOrDefault("ask " + name)
            ?? throw block.Wrong($"nothing is asked for '{name}'");
        var need = block.First("need") ?? _texts.GetValueOrDefault("need " + name, "");
        var behind = _behind.Where(b => b.Kind == name).Select(b => b.Need);
        return new Rule.Finds(block.Rest, [.. Guards(block), .. _always], kind, question, need, [.. behind]);
    }

    private static T Kind<T>(Block block)
        where T : struct, Enum =>
        Enum.TryParse<T>(block.First("kind")?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? kind
            : throw block.Wrong("its kind is missing or unknown");

    private List<Guard> Guards(Block block) =>
    [
        .. block.All("unless").Select(g => ReadGuard(block, wanted: false, g)),
        .. block.All("when").Select(g => ReadGuard(block, wanted: true, g)),
    ];

    private Guard ReadGuard(Block block, bool wanted, string text)
    {
        var words = Words(text).Where(w => w != "unless").ToList();
        var place = words[0].Split(':');
        if (!Enum.TryParse<GuardPlace>(place[0], ignoreCase: true, out var where))
        {
            throw block.Wrong($"'{place[0]}' is no place to look");
        }

        var reach = place.Length > 1 ? int.Parse(place[1]) : 0;
        var cues = new bool[Guard.MostCues];
        words.Skip(1).ToList().ForEach(cue => cues[CueOf(block, cue)] = true);
        return new Guard(wanted, where, reach, cues, _cues.GetValueOrDefault("turn", -1));
    }

    private int CueOf(Block block, string name) =>
        _cues.TryGetValue(name, out var cue) ? cue : throw block.Wrong($"there is no cue '{name}'");

    private static (string Name, IEnumerable<string> Words) Equation(Block block)
    {
        var words = Words(block.Rest).ToList();
        return words is [var name, "=", .. var rest] ? (name, rest) : throw block.Wrong("expected 'name = words'");
    }

    private static string FirstWord(Block block) => Words(block.Rest).First();

    private static string AfterFirstWord(Block block) => block.Rest[FirstWord(block).Length..].Trim();

    private static IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
