using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>What somebody wrote in a calm hour and has at hand on Today; empty while the inner door is closed.</summary>
/// <param name="Rungs">The rungs of a ladder, from the lowest, in the words in which they would be sent.</param>
/// <param name="Answers">Own words to answer a signal with.</param>
public sealed record AtHand(ILookup<NeedKind, string> Rungs, ILookup<NeedKind, string> Answers)
{
    public static AtHand None { get; } = Of(null, BondNames.None);

    public static AtHand Of(OwnSpace? own, BondNames bond) => new(
        Gather(own, (notes, kind) => notes.On(AtHandShelves.LadderOf(kind), bond).SelectMany(n => RungsOf(n.Note))),
        Gather(own, (notes, kind) => notes.On(AtHandShelves.AnswersTo(kind), bond).Select(n => n.Note.Words("words"))));

    private static ILookup<NeedKind, string> Gather(OwnSpace? own, Func<OwnNotes, NeedKind, IEnumerable<string>> read) =>
        Enum.GetValues<NeedKind>()
            .SelectMany(kind => own is null ? [] : read(own.State.Notes, kind).Select(words => (kind, words)))
            .ToLookup(said => said.kind, said => said.words);

    /// <summary>A rung as it is sent: its name, and below it what helps there.</summary>
    private static IEnumerable<string> RungsOf(Note ladder) => AtHandShelves.Rungs
        .Select(rung => new[] { AtHandShelves.RungName, AtHandShelves.RungHelp }
            .Select(what => ladder.Words(AtHandShelves.PartOf(rung, what)))
            .Where(words => words.Length > 0))
        .Select(words => string.Join('\n', words))
        .Where(rung => rung.Length > 0);
}
