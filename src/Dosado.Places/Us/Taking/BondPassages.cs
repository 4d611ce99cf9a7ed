using Dosado.App.Homes;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Us.Taking;

/// <summary>What two said to each other, in words: messages, requests, pauses and agreements, and nothing else of the other's.</summary>
internal sealed class BondPassages(Home home, BondSpace bond)
{
    private readonly Texts _texts = home.Texts;

    /// <summary>What holds now.</summary>
    public IReadOnlyList<Passage> Agreements() =>
    [
        .. bond.State.Agreements.All.Select(a => a.Holds).OfType<AgreementVersion>().Select(v => new Passage(
            v.Id,
            null,
            _texts["book.agreement"],
            [new(null, v.Text.Words), new(_texts["book.review"], home.Text(v.Text.Review))])),
    ];

    /// <summary>Everything that was said, in its order.</summary>
    public IReadOnlyList<Passage> Messages() =>
        [.. Belongings.Of(bond.Recorded, bond.Me).Select(Find).OfType<Passage>().Where(p => p.Lines.Count > 0)];

    private Passage? Find(Recorded said) => Said(said.Event) is { } words
        ? new(said.Event.Id, words.Day, _texts["book." + words.Heading], [.. words.Lines.Where(l => l.Words.Length > 0)])
        {
            By = bond.State.People.TryGetValue(said.Author, out var who) ? who.Name : _texts["leave.other"],
        }
        : null;

    private Words? Said(Event said) => said switch
    {
        LetterSent e => new("letter", e.Day, [new(null, e.Words), new(_texts["book.ask"], e.Ask)]),
        LetterAnswered e => new("answer", null, [new(null, e.Words)]),
        LetterTimeAsked e => new("time-asked", null, [new(null, e.Until)]),
        AskAnswered e => new("answer", null, [new(null, Answer(e.Answer)), new(null, e.Words)]),
        StepsAnswered e => new("answer", null, [new(null, e.Answer is { } a ? Answer(a) : string.Empty), new(null, e.Words)]),
        StepsTimeAsked e => new("time-asked", null, [new(null, e.Until)]),
        NoteAnswered e => new("answer", null, [new(null, e.Words)]),
        SignalGiven e => new(
            e.Kind == NeedKind.Closeness ? "closeness" : "space",
            e.Day,
            [new(null, e.Rung), new(null, e.Reassurance), new(null, e.Time)]),
        SignalAnswered e => new("answer", null, [new(null, e.Words)]),
        WarmWordSaid e => new("warm-word", e.Day, [new(null, e.Words)]),
        HandHeldOut e => new("hand", e.Day, [new(null, e.Words)]),
        HandAnswered e => new("answer", null, [new(null, e.Words)]),
        TurnOffered e => new("turn", e.Day, [new(null, e.Words)]),
        TurnSaid e => new("turn", null, [new(null, e.Words)]),
        PauseTaken e => new("pause", e.Day, [new(null, e.Words), new(null, e.Return)]),
        WayBackOffered e => new("way-back", null, [new(null, e.Words)]),
        CameBack e => new("back", e.Day, [new(null, e.Words)]),
        BenchTaken e => new("bench", e.Day, [new(null, e.Until), new(null, e.Reassurance), new(null, e.Return)]),
        BenchLengthened e => new("bench", null, [new(null, e.Until)]),
        BenchLeft e => new("bench-back", e.Day, [new(null, e.Brought)]),
        AgreementOffered e => new("offer", null, [new(null, e.Text.Words)]),
        SaidGoodbye e => new("goodbye", null, [new(null, e.Words)]),
        _ => null,
    };

    private string Answer(AskAnswer answer) => _texts["book.ask." + answer switch
    {
        AskAnswer.Accept => "yes",
        AskAnswer.Counter => "instead",
        _ => "not-now",
    }];

    private sealed record Words(string Heading, DateOnly? Day, IReadOnlyList<PassageLine> Lines);
}
