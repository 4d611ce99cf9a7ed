using System.Globalization;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>Something that the other sent, and that one opens when one likes.</summary>
/// <param name="Id">Its id in the bond.</param>
/// <param name="Kind">What it is, by the name of its words on Today.</param>
/// <param name="Page">The page that it is read on.</param>
public sealed record FromOther(EntryId Id, string Kind, string Page)
{
    /// <summary>Older ones of a kind are not mentioned: they stand on their own pages.</summary>
    private const int Most = 50;

    /// <summary>The page of a week.</summary>
    public static string PageOf(DateOnly week) => $"/plan?week={week.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>What the other of a person sent and has not taken back, the latest of each kind last.</summary>
    public static IReadOnlyList<FromOther> AllOf(BondState state, PersonId me) =>
    [
        .. Letters(state, me).TakeLast(Most),
        .. Moments(state, me).TakeLast(Most),
        .. Halves(state, me).TakeLast(Most),
        .. Turns(state, me).TakeLast(Most),
        .. Weeks(state, me).TakeLast(Most),
        .. Agreements(state, me).TakeLast(Most),
        .. Answers(state, me).TakeLast(Most),
    ];

    private static IEnumerable<FromOther> Letters(BondState state, PersonId me) =>
        state.Letters.All.Where(l => l.Author != me).Select(l => new FromOther(l.Id, "letter", $"/talk/letters/{l.Id}"));

    private static IEnumerable<FromOther> Moments(BondState state, PersonId me) =>
        state.Steps.All.Where(m => m.Author != me).Select(m => new FromOther(m.Id, "steps", "/talk/steps"));

    private static IEnumerable<FromOther> Halves(BondState state, PersonId me) =>
        from time in state.Cycles.Times.Values.OrderBy(t => t.Place)
        let half = time.FindOtherHalf(me)
        where half is not null
        from part in new Event?[] { half.Above, half.Below, half.OtherWay }.OfType<Event>()
        select new FromOther(part.Id, "cycle", $"/talk/cycle/{time.Id}");

    private static IEnumerable<FromOther> Turns(BondState state, PersonId me) =>
        from turn in state.Turns.All
        from id in turn.Parts.Where(p => p.Author != me).Select(p => p.Said.Id).Concat(turn.Author == me ? [] : [turn.Id])
        select new FromOther(id, "turns", "/talk/turns");

    /// <summary>Weeks that wait for no answer of mine any more are not mentioned.</summary>
    private static IEnumerable<FromOther> Weeks(BondState state, PersonId me) =>
        from proposal in state.Weeks.Proposals
        where proposal.Author != me && !proposal.WasAnswered
        select new FromOther(proposal.Id, "week", PageOf(proposal.Proposed.Week));

    private static IEnumerable<FromOther> Agreements(BondState state, PersonId me) =>
        from agreement in state.Agreements.All
        where agreement.Offered is { } offered && offered.Author != me
        select new FromOther(agreement.Offered!.Id, "agreement", "/plan/agreements");

    /// <summary>Nobody answers their own, so every answer to something of mine is the other's.</summary>
    private static IEnumerable<FromOther> Answers(BondState state, PersonId me) =>
    [
        .. from letter in state.Letters.All.Where(l => l.Author == me)
           from reply in letter.Replies
           select new FromOther(reply.Id, "answer", $"/talk/letters/{letter.Id}"),
        .. from moment in state.Steps.All.Where(m => m.Author == me)
           from reply in moment.Replies
           select new FromOther(reply.Id, "answer", "/talk/steps"),
        .. from note in state.Notes.All.Where(n => n.Author == me)
           from answer in note.Answers
           select new FromOther(answer.Id, "answer", $"/us/shown/{note.Id}"),
    ];
}
