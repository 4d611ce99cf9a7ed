namespace Dosado.Bond.Tests;

/// <summary>The weeks of two people as they are when the two are swapped.</summary>
internal static class WeeksMirror
{
    public static WeeksState Swap(WeeksState state, Func<PersonId, PersonId> swap) => state with
    {
        Given = state.Given.ConvertAll(g => g with { Author = swap(g.Author) }),
        Proposals = state.Proposals.ConvertAll(p => p with
        {
            Author = swap(p.Author),
            LooksBack = p.LooksBack.ToDictionary(l => swap(l.Key), l => l.Value).ToImmutable(),
        }),
    };

    public static bool Same(WeeksState one, WeeksState other) =>
        one.Given.SequenceEqual(other.Given)
        && one.LeftBehind == other.LeftBehind
        && one.Proposals.Select(Flat).SequenceEqual(other.Proposals.Select(Flat));

    private static string Flat(Proposal proposal) => string.Join(
        '|',
        proposal.Author,
        proposal.Proposed.GetHashCode(),
        proposal.Standing,
        proposal.WasAnswered,
        proposal.By,
        string.Join(',', proposal.NotToday),
        string.Join(',', proposal.LooksBack.Select(l => $"{l.Key}:{l.Value}").Order()));
}
