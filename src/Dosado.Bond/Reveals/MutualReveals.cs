using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// Mutual reveal: neither sees the other's answer before both are ready, and nobody can change an answer after seeing the
/// other's. Both seal first (<see cref="AnswerSealed"/>); each one's device opens when both are sealed
/// (<see cref="AnswerOpened"/>). What does not fit its seal is not shown. Whether the other has begun, answered, skipped
/// or withdrawn looks the same on every page: only <see cref="RevealRound.IsRevealed"/> changes anything.
/// </summary>
/// <param name="Bond">The space, which every commitment names.</param>
public sealed record MutualReveals(BondId Bond)
{
    /// <summary>The round of each question that was ever answered.</summary>
    public ImmutableDictionary<QuestionId, RevealRound> Rounds { get; init; } =
        ImmutableDictionary<QuestionId, RevealRound>.Empty;

    /// <summary>Who the two were in the spaces before this one.</summary>
    public ImmutableList<FormerName> Formerly { get; init; } = [];

    /// <summary>The round of a question; a fresh one when nobody has answered it.</summary>
    public RevealRound Of(QuestionId question) => Rounds.GetValueOrDefault(question, RevealRound.Fresh);

    /// <summary>The sealed answers of <paramref name="person"/> that can be opened now.</summary>
    public IEnumerable<AnswerSealed> DueFor(PersonId person) => Rounds.Values
        .Where(r => r.IsReady && r.Sealed.ContainsKey(person) && !r.Opened.ContainsKey(person))
        .Select(r => r.Sealed[person]);

    /// <summary>Whether this answer is the one that <paramref name="person"/> sealed: any other one would not be shown.</summary>
    public bool Fits(PersonId person, AnswerSealed sealing, Salt salt, string content) => NamesOf(person)
        .Any(n => Commitment.To(n.Bond, sealing.Question, n.Was, salt, content) == sealing.Commitment);

    internal MutualReveals Apply(Recorded recorded) => recorded.Event switch
    {
        AnswerSealed e => With(e.Question, Of(e.Question).Seal(recorded.Author, e)),
        AnswerOpened e => With(e.Question, Of(e.Question).Open(NamesOf(recorded.Author), recorded.Author, e)),
        TakenBack e => this with
        {
            Rounds = Rounds.ToImmutableDictionary(r => r.Key, r => r.Value.Without(recorded.Author, e.Entries)),
        },
        _ => this,
    };

    private IEnumerable<FormerName> NamesOf(PersonId person) =>
        Formerly.Where(f => f.Is == person).Prepend(new(Bond, person, person));

    private MutualReveals With(QuestionId question, RevealRound round) =>
        this with { Rounds = Rounds.SetItem(question, round) };
}
