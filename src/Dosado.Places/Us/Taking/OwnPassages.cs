using System.Globalization;
using Dosado.Places.Talk.Cycle;
using Dosado.Places.Us.Decks;
using Dosado.Places.Us.Notes;
using Dosado.App.Homes;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Us.Taking;

/// <summary>What is only mine, in words.</summary>
internal sealed class OwnPassages(Home home)
{
    private readonly Texts _texts = home.Texts;

    public Passage Of(OwnEntry entry) => new(
        entry.Id,
        entry.Moment.Day,
        _texts["book.check-in"],
        Lines(
            (null, Leaning("closeness", entry.CheckIn.Closeness)),
            ("check-in.closeness-felt", Dial(entry.CheckIn.Closeness.Felt)),
            ("check-in.closeness-wanted", Dial(entry.CheckIn.Closeness.Wanted)),
            (null, Leaning("space", entry.CheckIn.Space)),
            ("check-in.space-felt", Dial(entry.CheckIn.Space.Felt)),
            ("check-in.space-wanted", Dial(entry.CheckIn.Space.Wanted)),
            ("check-in.doubt", Dial(entry.CheckIn.Doubt)),
            ("book.feelings", Feelings(entry.CheckIn.Feelings)),
            (null, entry.CheckIn.Words)));

    /// <summary>A note; null on a shelf that this version does not know.</summary>
    public Passage? Of(OwnNote note) => Bookcases.Find(note.Note.Shelf) is { } form ? Of(note, form) : null;

    /// <summary>A half of a cycle, one's own or one that the other shows.</summary>
    public Passage Of(EntryId id, DateOnly day, AboveLine above, BelowLine below) => new(
        id,
        day,
        _texts["cycle.place"],
        Lines(
            ("cycle.part.reached", above.Reached),
            ("cycle.part.early", above.TookItToMean),
            ("cycle.part.felt", _texts.Felt(below)),
            ("cycle.part.need", below.Need),
            ("cycle.part.turned", _texts.TurnedInto(above)),
            ("cycle.part.concluded", above.Concluded),
            ("cycle.part.did", _texts.WhollyDid(above)),
            ("cycle.step.hoped", below.Hoped),
            ("cycle.step.got", below.Got)));

    public Passage Of(HalfKept kept) => Of(kept.Time, kept.Day, kept.Half.Above, kept.Half.Below);

    public Passage Of(OwnMoment moment) => new(
        moment.Id,
        moment.Day,
        _texts["book.steps"],
        [.. Talk.Steps.StepWords.Of(moment.Text.ToParts(moment.Text.Words), _texts)
            .Select(line => new PassageLine(_texts["steps.line." + line.Line], line.Words))]);

    public Passage Of(ApproachKept kept)
    {
        var name = kept.Approach is Approach.UnderIt ? "under-it" : "back-in";
        return new(
            kept.Draft,
            kept.Day,
            _texts[$"soft.{name}"],
            Lines([.. kept.Approach.Slots.Select((words, slot) => ((string?)$"soft.{name}.slot-{slot}", words))]));
    }

    public Passage Of(ReadingsKept kept) => new(
        kept.Id,
        kept.Day,
        _texts["readings.heading"],
        Lines(
            ("readings.said.first", kept.Readings.First),
            ("readings.said.second", kept.Readings.Second),
            ("readings.said.third", kept.Readings.Third),
            ("readings.said.of-the-other", kept.Readings.OfTheOther),
            ("readings.said.of-myself", kept.Readings.OfMyself),
            (null, kept.Readings.FirstStands ? _texts["readings.stands"] : string.Empty)));

    public Passage Of(KeyValuePair<EntryId, LetterDraft> draft) => new(
        draft.Key,
        null,
        _texts["book.draft"],
        Lines((null, draft.Value.ToWords()), ("book.ask", draft.Value.ToAsk())));

    public Passage Of(SaidKept said) => new(said.Id, said.Day, _texts["book.said"], Lines((null, said.Words)));

    private Passage Of(OwnNote note, ShelfForm form) => new(
        note.Id,
        note.Moment.Day,
        _texts[form.Heading],
        [
            .. Deck.FindQuestion(note.Note.About) is { } question && form.Shelf.Name == DeckShelves.Name
                ? [new PassageLine(null, _texts[question.Words])]
                : Array.Empty<PassageLine>(),
            .. form.Parts.Select(part => new PassageLine(LabelOf(form, part), Words(form, part, note.Note)))
                .Append(new(_texts["book.feelings"], Feelings(note.Note.Feelings)))
                .Where(line => line.Words.Length > 0),
        ]);

    private string? LabelOf(ShelfForm form, PartForm part) => form.Parts.Count > 1 ? _texts[form.Label(part)] : null;

    private string Words(ShelfForm form, PartForm part, Note note) => part.Kind switch
    {
        PartKind.Dial => Dial(note.Amount(part.Name)),
        PartKind.Day => DateOnly.TryParseExact(note.Words(part.Name), "yyyy-MM-dd", out var day) ? home.Text(day) : string.Empty,
        PartKind.Choice => part.Options.Contains(note.Words(part.Name)) ? _texts[form.Option(part, note.Words(part.Name))] : string.Empty,
        _ => note.Words(part.Name),
    };

    private string Leaning(string name, Need need) => need.Leaning is { } leaning
        ? _texts[$"check-in.leaning.{name}.{leaning.ToString().ToLowerInvariant()}"]
        : string.Empty;

    private string Dial(Amount? amount) => amount is { } said
        ? _texts.With("check-in.value", ("value", said.Value.ToString(CultureInfo.InvariantCulture)))
        : string.Empty;

    private string Feelings(IEnumerable<Feeling> feelings) =>
        string.Join(", ", feelings.Select(_texts.Of));

    private PassageLine[] Lines(params IEnumerable<(string? Label, string Words)> lines) =>
    [
        .. lines.Where(line => line.Words.Length > 0)
            .Select(line => new PassageLine(line.Label is { } label ? _texts[label] : null, line.Words)),
    ];
}
