using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Reveals;

/// <summary>
/// Answers that both give to one question, neither seen before both are ready. For every feature: <c>AnswerAsync</c> from
/// its form, <c>Look</c> for its page, <c>&lt;RevealedAnswers&gt;</c> to show it; opening happens by itself.
/// <code>
/// await MutualReveal.AnswerAsync(home, new("hopes-1"), words);
/// var seen = MutualReveal.Look(home, new("hopes-1"));   // Closed | Unanswered | Kept | Both
/// </code>
/// </summary>
internal static class MutualReveal
{
    /// <summary>Answers, or answers better while nothing is open. What is open for both stays as it was said.</summary>
    /// <param name="home">Mine.</param>
    /// <param name="question">What is answered; asked anew another time, it has another id.</param>
    /// <param name="content">The answer, up to 20,000 characters.</param>
    public static async Task AnswerAsync(Home home, QuestionId question, string content)
    {
        if (Round(home, question).IsRevealed)
        {
            return;
        }

        await WithdrawAsync(home, question);
        var kept = new AnswerKept(home.NewId(), question, home.NewSalt(), content, home.Bond?.Id);
        await home.RecordOwnAsync(kept);
        if (home.Bond is { } bond)
        {
            var commitment = Commitment.To(bond.Id, question, bond.Me, kept.Salt, content);
            await bond.RecordAsync(new AnswerSealed(kept.Id, question, commitment));
        }
    }

    /// <summary>How it looks from here.</summary>
    public static Revealing Look(Home home, QuestionId question)
    {
        var round = Round(home, question);
        if (home.Bond is { } bond && round.IsRevealed && round.Opened.Keys.All(bond.State.People.ContainsKey))
        {
            var people = bond.State.People;
            RevealedSide Side(PersonId person) => new(people[person], round.Opened[person].Content);
            return new Revealing.Both(Side(bond.Me), Side(round.Opened.Keys.Single(p => p != bond.Me)));
        }

        return home.Own is not { } own ? new Revealing.Closed()
            : own.State.Answers.FindLast(home.BondNames, question) is not { } kept ? new Revealing.Unanswered(DraftOf(own, question))
            : home.Bond is null || Stands(round, home.Bond.Me, kept.Id) ? new Revealing.Kept(kept.Content)
            : new Revealing.Unanswered(kept.Content);
    }

    /// <summary>Withdraws my answer, sealed or open: from both screens, from exports, and the relay is asked to drop it.</summary>
    public static async Task WithdrawAsync(Home home, QuestionId question)
    {
        if (home.Bond is { } bond)
        {
            var round = bond.State.Reveals.Of(question);
            EntryId[] standing =
            [
                .. round.Sealed.TryGetValue(bond.Me, out var mine) ? [mine.Id] : Array.Empty<EntryId>(),
                .. round.Opened.TryGetValue(bond.Me, out var open) ? [open.Id] : Array.Empty<EntryId>(),
            ];
            await (standing.Length > 0 ? bond.TakeBackAsync(standing) : Task.CompletedTask);
        }

        if (home.Own?.State.Answers.All.Values.Where(a => a.Question == question && home.BondNames.Fits(a.Bond)).ToList()
            is { Count: > 0 } kept)
        {
            await home.TakeBackOwnAsync([.. kept.Select(a => a.Id)]);
        }
    }

    private static RevealRound Round(Home home, QuestionId question) =>
        home.Bond?.State.Reveals.Of(question) ?? RevealRound.Fresh;

    private static bool Stands(RevealRound round, PersonId me, EntryId answer) =>
        round.Sealed.TryGetValue(me, out var mine) && mine.Id == answer;

    /// <summary>What was answered alone, before there was somebody to answer with.</summary>
    private static string DraftOf(OwnSpace own, QuestionId question) =>
        own.State.Answers.FindLast(BondNames.None, question)?.Content ?? string.Empty;
}
