using Dosado.App.Tests;
using Dosado.App.Tests.Plan;
using Dosado.App.Tests.Talk.Cycle;
using Dosado.App.Tests.Us;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Dosado.App.Tests." + nameof(LongestFirst), "Dosado.App.Tests")]

namespace Dosado.App.Tests;

/// <summary>
/// The tests of one class run one after the other, so a long class that begins last leaves all processors but one idle
/// for as long as it takes: the longest begin first, the rest in the order of their names.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        [nameof(CutOffBondMoveTests), nameof(WeekForTwoTests), nameof(CycleTests), nameof(ChangeTests), nameof(SamePagesTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => RankOf(c.DisplayName)).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    private static int RankOf(string collection) =>
        Array.FindIndex(Long, name => collection.EndsWith("." + name, StringComparison.Ordinal)) is >= 0 and var rank
            ? rank
            : Long.Length;
}
