using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// One time that both answer one question. Answers are sealed while nobody has opened one; after the first opening the
/// round takes no other answer, so nobody answers it in the light of the other's. Whoever seals then begins a new round,
/// in which the other has not answered.
/// </summary>
public sealed record RevealRound
{
    /// <summary>A round in which nobody has answered.</summary>
    public static RevealRound Fresh { get; } = new();

    /// <summary>Sealed answers that stand.</summary>
    public ImmutableDictionary<PersonId, AnswerSealed> Sealed { get; init; } =
        ImmutableDictionary<PersonId, AnswerSealed>.Empty;

    /// <summary>Opened answers that fit what their author had sealed.</summary>
    public ImmutableDictionary<PersonId, AnswerOpened> Opened { get; init; } =
        ImmutableDictionary<PersonId, AnswerOpened>.Empty;

    /// <summary>Whether an answer was ever opened in it, taken back since or not.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether both have sealed: from then on each device opens its person's answer.</summary>
    public bool IsReady => Sealed.Count == 2;

    /// <summary>Whether both are open and neither was taken back: only then is either shown.</summary>
    public bool IsRevealed => Opened.Count == 2;

    internal RevealRound Seal(PersonId author, AnswerSealed answer) =>
        Sealed.ContainsKey(author) ? this
        : IsClosed ? Fresh.Seal(author, answer)
        : this with { Sealed = Sealed.Add(author, answer) };

    internal RevealRound Open(IEnumerable<FormerName> names, PersonId author, AnswerOpened answer) =>
        Sealed.TryGetValue(author, out var mine)
        && !Opened.ContainsKey(author)
        && answer.Sealed == mine.Id
        && names.Any(n => Commitment.To(n.Bond, answer.Question, n.Was, answer.Salt, answer.Content) == mine.Commitment)
            ? this with { Opened = Opened.Add(author, answer), IsClosed = true }
            : this;

    internal RevealRound Without(PersonId author, ImmutableArray<EntryId> gone) =>
        (Sealed.TryGetValue(author, out var mine) && gone.Contains(mine.Id))
        || (Opened.TryGetValue(author, out var open) && gone.Contains(open.Id))
            ? this with { Sealed = Sealed.Remove(author), Opened = Opened.Remove(author) }
            : this;
}
