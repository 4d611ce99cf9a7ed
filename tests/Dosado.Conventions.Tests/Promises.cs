using System.Text.RegularExpressions;

namespace Dosado.Conventions.Tests;

/// <summary>A promise that no test cites is a wish.</summary>
public partial class Promises
{
    [Fact]
    public void Every_numbered_promise_is_cited_by_a_test()
    {
        var promised = Row().Matches(File.ReadAllText(Path.Combine(WorkingTree.Root, "SECURITY.md"))).Select(m => m.Groups[1].Value);
        var cited = Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Citation().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups[1].Value)
            .ToHashSet();

        promised.ShouldNotBeEmpty();
        promised.Where(p => !cited.Contains(p)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\| (P\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"Trait\(""Promise"", ""(P\d+)""\)")]
    private static partial Regex Citation();
}
