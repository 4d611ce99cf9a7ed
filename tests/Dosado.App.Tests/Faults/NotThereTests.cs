using AngleSharp.Html.Dom;
using Dosado.Bond;

namespace Dosado.App.Tests.Faults;

/// <summary>What somebody was answering is taken back while they write: nothing goes, and their words are theirs to take along.</summary>
public class NotThereTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    public static TheoryData<string, string> Answers => new()
    {
        { nameof(LetterSent), "/talk/letters/{id}/answered" },
        { nameof(StepsShared), "/talk/steps/shared/{id}/answer" },
        { nameof(NoteShared), "/us/shown/{id}/answer" },
        { nameof(TurnOffered), "/talk/turns/{id}/say" },
        { nameof(TurnOffered), "/talk/turns/{id}/part" },
        { nameof(AboveLineShared), "/talk/cycle/{id}/meant" },
        { nameof(SignalGiven), "/today/signal/{id}/answer" },
        { nameof(HandHeldOut), "/today/hand/{id}/answer" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_to_what_is_gone_is_given_back(string kind, string path)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var said = Say(kind, robin);
        await robin.Home.Bond!.RecordAsync(said);
        await kim.UntilAsync(d => d.Home.Bond!.Recorded.Any(r => r.Event.Id == said.Id), "/talk");
        await robin.Home.Bond.TakeBackAsync(said.Id);
        await kim.UntilAsync(d => d.Home.Bond!.Recorded.All(r => r.Event.Id != said.Id), "/talk");
        var before = kim.Home.Bond!.Recorded.Count();

        await kim.SendAsync(path.Replace("{id}", said.Id.Value, StringComparison.Ordinal), [new("words", "what I would have said")]);

        kim.Document.QuerySelectorAll("textarea").Cast<IHtmlTextAreaElement>().ShouldContain(t => t.Value == "what I would have said");
        kim.Shows("nothing was sent").ShouldBeTrue();
        kim.Home.Bond.Recorded.Count().ShouldBe(before);
    }

    private static Event Say(string kind, Device robin)
    {
        var (id, day) = (robin.Home.NewId(), robin.Home.Now.Day);
        return kind switch
        {
            nameof(LetterSent) => new LetterSent(id, day, "I miss you.", "Could we walk?", LetterWish.Unsaid),
            nameof(StepsShared) => new StepsShared(id, day, new("", Choices.Unknown, "", Choices.Unknown, "", "Say goodnight?"), LetterWish.Unsaid),
            nameof(NoteShared) => new NoteShared(id, day, new(new("inner-hurts"), "", [new("words", "a thing that hurt")], [])),
            nameof(TurnOffered) => new TurnOffered(id, day, TurnOrder.MeFirst, "me first"),
            nameof(AboveLineShared) => new AboveLineShared(id, id, day, AboveLine.Unknown with { Concluded = "it is over" }),
            nameof(SignalGiven) => new SignalGiven(id, day, NeedKind.Closeness, "some closeness", string.Empty, string.Empty, false),
            _ => new HandHeldOut(id, day, "may I try that again?"),
        };
    }
}
