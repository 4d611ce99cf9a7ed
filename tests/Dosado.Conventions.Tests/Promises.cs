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

    [Fact]
    public void Whoever_reviews_a_safety_point_is_led_to_every_test_of_it()
    {
        var rows = File.ReadLines(Path.Combine(WorkingTree.Root, "docs", "safety.md"))
            .Where(line => line.StartsWith("| S", StringComparison.Ordinal)).ToDictionary(line => line[2..4]);

        Tests().SelectMany(file => SafetyCitation().Matches(File.ReadAllText(file))
                .Select(m => (Point: m.Groups[1].Value, Test: Path.GetFileNameWithoutExtension(file))))
            .Distinct()
            .Where(c => !rows[c.Point].Contains($"`{c.Test}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static HashSet<string> CitedBy(Regex citation) =>
    [
        .. Tests().SelectMany(file => citation.Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value),
    ];

    private static IEnumerable<string> Tests() =>
        Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "tests"), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"Trait\(""Safety"", ""(S\d+)""\)")]
    private static partial Regex SafetyCitation();

    [GeneratedRegex(@"^\| (P\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"Trait\(""Promise"", ""(P\d+)""\)")]
    private static partial Regex Citation();
}
