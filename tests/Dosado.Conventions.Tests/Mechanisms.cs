using System.Text.RegularExpressions;

namespace Dosado.Conventions.Tests;

/// <summary>The table of the requirements: complete, every row shown by a test, and naming tests that are there.</summary>
public partial class Mechanisms
{
    private const int Rows = 140;

    private static readonly string[] Cited =
    [
        .. Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Citation().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups[1].Value)
            .Distinct(),
    ];

    [Fact]
    public void Every_row_has_a_place_and_a_test_that_cites_it()
    {
        var listed = Row().Matches(Read("mechanisms.tsv")).Select(m => m.Groups[1].Value).ToList();

        listed.ShouldBe(Enumerable.Range(1, Rows).Select(n => $"M{n:000}"));
        listed.Except(Cited).ShouldBeEmpty();
        Cited.Except(listed).ShouldBeEmpty();
    }

    /// <summary>What has been renamed or removed is written anew by <c>node eng/mechanisms.mjs</c>.</summary>
    [Fact]
    public void Every_test_that_the_table_names_is_there_and_no_row_is_without_one()
    {
        var named = Shown().Matches(Read("mechanisms.md")).SelectMany(m => m.Groups[1].Value.Split("<br>"));
        var present = Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Method().Matches(File.ReadAllText(file))
                .Select(m => $"{Path.GetFileNameWithoutExtension(file)}: {m.Groups[1].Value.Replace('_', ' ')}"))
            .ToHashSet();

        named.Where(test => !present.Contains(test)).ShouldBeEmpty();
        Shown().Count(Read("mechanisms.md")).ShouldBe(Rows);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(WorkingTree.Root, "docs", file));

    [GeneratedRegex(@"^(M\d{3})\t[^\t]+\t[^\t\n]+$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| M\d{3} \|[^|]*\|[^|]*\| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"Trait\(""Mechanism"", ""(M\d{3})""\)")]
    private static partial Regex Citation();

    [GeneratedRegex(@"public (?:async )?(?:static )?(?:void|Task|Task<\w+>) (\w+)\(")]
    private static partial Regex Method();
}
