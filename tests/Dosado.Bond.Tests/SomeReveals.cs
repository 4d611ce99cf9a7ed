using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Sealed and opened answers to one question; openings often fit a seal of one of the two.</summary>
internal static class SomeReveals
{
    public static Gen<Event> BondEvents =>
        from n in Gen.Choose(1, 3)
        from author in Gen.Elements(Some.Robin, Some.Kim)
        from words in Gen.Elements("the sea", "less hurry")
        from isSeal in Gen.Elements(true, false)
        select isSeal
            ? (Event)SealBy(author, Some.Id(n))
            : new AnswerOpened(Some.Id(n + 20), new("hopes"), Some.Id(n), SaltOf(Some.Id(n)), words);

    public static Gen<Event> OwnEvents =>
        from id in Some.Ids
        from gone in Gen.ListOf(Some.Ids)
        from alone in Gen.Elements(true, false)
        from isKept in Gen.Elements(true, false)
        select isKept
            ? (Event)new AnswerKept(id, new("hopes"), SaltOf(id), "the sea", alone ? null : new BondId("bond"))
            : new TakenBack(id, [.. gone], ["e1"]);

    public static AnswerSealed SealBy(PersonId person, EntryId id) =>
        new(id, new("hopes"), Commitment.To(default, new("hopes"), person, SaltOf(id), "the sea"));

    /// <summary>A commitment names its person, so the swapped one's is another hash.</summary>
    public static AnswerSealed Swap(AnswerSealed sealing) =>
        sealing == SealBy(Some.Robin, sealing.Id) ? SealBy(Some.Kim, sealing.Id) : SealBy(Some.Robin, sealing.Id);

    public static MutualReveals Swap(MutualReveals reveals, Func<PersonId, PersonId> swap) => reveals with
    {
        Rounds = reveals.Rounds.ToDictionary(r => r.Key, r => r.Value with
        {
            Sealed = r.Value.Sealed.ToDictionary(s => swap(s.Key), s => Swap(s.Value)).ToImmutable(),
            Opened = r.Value.Opened.ToDictionary(o => swap(o.Key), o => o.Value).ToImmutable(),
        }).ToImmutable(),
    };

    public static string Flat(MutualReveals reveals) => string.Join('\n', reveals.Rounds.Select(r =>
        $"{r.Key}|{Flat(r.Value.Sealed)}|{Flat(r.Value.Opened)}|{r.Value.IsClosed}").Order());

    private static string Flat<T>(IEnumerable<KeyValuePair<PersonId, T>> pairs) =>
        string.Join(';', pairs.Select(p => $"{p.Key}={p.Value}").Order());

    private static Salt SaltOf(EntryId id) => new(id.Value + id.Value);
}
