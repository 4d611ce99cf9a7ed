using System.Text;
using Dosado.Bond;

namespace Dosado.Sync.Tests.Simulation;

/// <summary>What is said in a simulated life: warm words, each with the id that its word has, and their taking back.</summary>
internal static class Speech
{
    private const int Stretch = 15_000;

    private static readonly DateOnly Day = new(2026, 3, 2);

    public static Pending Say(string word) => Pack(new WarmWordSaid(IdOf(word), Day, word));

    public static Pending TakeBack(string word, EnvelopeId envelope, string by) =>
        Pack(new TakenBack(IdOf(by), [IdOf(word)], [envelope.ToString()]));

    /// <summary>A log in stretches small enough for an envelope each.</summary>
    public static IEnumerable<Pending> Carry(byte[] log) =>
        log.Chunk(Stretch).Select((bytes, i) => Pack(new CarriedAlong(IdOf($"carried {i}"), Convert.ToBase64String(bytes))));

    public static IReadOnlyList<EnvelopeId> TakenBackIn(ReadOnlyMemory<byte> content) =>
        [.. EventJson.FindTakenBack(content.Span).Select(e => EnvelopeId.TryParse(e, out var id) ? id : default)];

    public static string? FindWord(ReadOnlyMemory<byte> content) => (Read(content) as WarmWordSaid)?.Words;

    /// <summary>The words that a content names as taken back.</summary>
    public static IEnumerable<string> FindTakenBack(ReadOnlyMemory<byte> content) =>
        Read(content) is TakenBack back ? back.Entries.Select(WordOf) : [];

    public static async Task<IReadOnlyList<Recorded>> ReadAsync(Replica replica) =>
    [
        .. (await replica.ReadAsync(0, default)).OfType<Entry.Kept>()
            .Where(e => e.Kind == InsideKind.Event)
            .Select(e => new Recorded(
                new(Convert.ToHexString(e.Person.Bytes.Span)),
                e.Id.ToString(),
                Read(e.Content) ?? throw new InvalidOperationException("what was said is no event"))),
    ];

    /// <summary>The words that the fold shows, oldest first.</summary>
    public static async Task<IReadOnlyList<string>> HearAsync(Replica replica) =>
        [.. BondState.Replay(await ReadAsync(replica)).WarmWords.Select(w => w.Said.Words)];

    /// <summary>The log that was carried along into the one of this replica.</summary>
    public static async Task<byte[]> ReadCarriedAsync(Replica replica) =>
        [.. (await ReadAsync(replica)).Select(r => r.Event).OfType<CarriedAlong>().SelectMany(c => Convert.FromBase64String(c.Bytes))];

    /// <summary>The letters of the word: none is longer than an id.</summary>
    private static EntryId IdOf(string word) => EntryId.From(Encoding.ASCII.GetBytes(word.PadRight(16)));

    private static string WordOf(EntryId id) => Encoding.ASCII.GetString(Convert.FromHexString(id.Value)).TrimEnd();

    private static Event? Read(ReadOnlyMemory<byte> content) => (EventJson.Read(content.Span) as EventReading.Known)?.Event;

    private static Pending Pack(Event said) => new(InsideKind.Event, EventJson.Write(said));
}
