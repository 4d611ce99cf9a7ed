using System.Text.RegularExpressions;

namespace Dosado.Conventions.Tests;

/// <summary>A promise that no test cites is a wish.</summary>
public partial class Promises
{
    [Fact]
    public void Every_numbered_promise_is_cited_by_a_test()
    {
        var promised = Row().Matches(File.ReadAllText(Path.Combine(WorkingTree.Root, "SECURITY.md"))).Select(m => m.Groups[1].Value);
        var cited = CitedBy(Citation());

        promised.ShouldNotBeEmpty();
        promised.Where(p => !cited.Contains(p)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_safety_point_is_cited_by_a_test_and_explained_to_a_reviewer()
    {
        var page = File.ReadAllText(Path.Combine(WorkingTree.Root, "docs", "safety.md"));
        var cited = CitedBy(SafetyCitation());

        cited.Order().ShouldBe(Enumerable.Range(1, 8).Select(n => $"S{n}"));
        cited.ShouldAllBe(point => page.Contains($"| {point} |", StringComparison.Ordinal));
    }

    private static HashSet<string> CitedBy(Regex citation) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => citation.Matches(File.ReadAllText(file)))
            .Select(m => m.Groups[1].Value),
    ];

    [GeneratedRegex(@"Trait\(""Safety"", ""(S\d+)""\)")]
    private static partial Regex SafetyCitation();

    [GeneratedRegex(@"^\| (P\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"Trait\(""Promise"", ""(P\d+)""\)")]
    private static partial Regex Citation();
}
