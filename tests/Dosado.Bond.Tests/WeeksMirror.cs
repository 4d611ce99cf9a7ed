namespace Dosado.Bond.Tests;

/// <summary>The weeks of two people as they are when the two are swapped.</summary>
internal static class WeeksMirror
{
    public static WeeksState Swap(WeeksState state, Func<PersonId, PersonId> swap) => state with
    {
        Given = state.Given.ConvertAll(g => g with { Author = swap(g.Author) }),
        Proposals = state.Proposals.ConvertAll(p => p with { Author = swap(p.Author) }),
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
        string.Join(',', proposal.NotToday));

    public static AgreementsState Swap(AgreementsState state, Func<PersonId, PersonId> swap)
    {
        return state with { All = state.All.ConvertAll(Agreement) };

        AgreementVersion Version(AgreementVersion version) => version with { Author = swap(version.Author) };

        Agreement Agreement(Agreement agreement) => agreement with
        {
            Versions = agreement.Versions.ConvertAll(Version),
            Offered = agreement.Offered is { } offered ? Version(offered) : null,
            Anew = [.. agreement.Anew.Select(swap)],
        };
    }

    public static bool Same(AgreementsState one, AgreementsState other) =>
        one.All.Select(Flat).SequenceEqual(other.All.Select(Flat));

    private static string Flat(Agreement agreement) => string.Join(
        '|',
        agreement.Id,
        string.Join(',', agreement.Versions),
        agreement.Offered,
        string.Join(',', agreement.Anew.Select(p => p.Value).Order()),
        agreement.HasEnded);
}
