using System.Globalization;

namespace Dosado.Places.Us.Decks;

/// <summary>A deck of questions, in the order in which they are asked.</summary>
/// <param name="Number">Its number, by which it is named in addresses and texts.</param>
/// <param name="Questions">Its questions.</param>
public sealed record Deck(int Number, IReadOnlyList<DeckQuestion> Questions)
{
    /// <summary>The deck in which each guesses the other.</summary>
    public const int Guessing = 4;

    /// <summary>The deck that is there only for who opened it.</summary>
    public const int Closer = 6;

    /// <summary>How deep a deck goes.</summary>
    public const int Deepest = 3;

    private static readonly string[] Breaks = ["\n", "\r\n"];

    /// <summary>All decks in order.</summary>
    public static IReadOnlyList<Deck> All { get; } =
        [.. Read().GroupBy(q => q.Deck).Select(d => new Deck(d.Key, [.. d]))];

    public static Deck? Find(string number) =>
        All.FirstOrDefault(d => d.Number.ToString(CultureInfo.InvariantCulture) == number);

    public static DeckQuestion? FindQuestion(string id) =>
        All.SelectMany(d => d.Questions).FirstOrDefault(q => q.Id == id);

    /// <summary>The questions down to a level.</summary>
    public IEnumerable<DeckQuestion> To(int level) => Questions.Where(q => q.Level <= level);

    private static List<DeckQuestion> Read()
    {
        using var reader = new StreamReader(typeof(Deck).Assembly.GetManifestResourceStream("decks")!);
        return
        [
            .. reader.ReadToEnd().Split(Breaks, StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(DeckQuestion.Parse),
        ];
    }
}

/// <summary>A question; its words stand in the texts.</summary>
/// <param name="Id">Deck, hyphen, number.</param>
/// <param name="Level">1 to begin with; 2 and 3 on request.</param>
public sealed record DeckQuestion(string Id, int Level)
{
    public int Deck => int.Parse(Id.Split('-')[0], CultureInfo.InvariantCulture);

    /// <summary>The key of its words.</summary>
    public string Words => "question." + Id;

    public static DeckQuestion Parse(string line)
    {
        var fields = line.Split('\t');
        return new(fields[0], int.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}
