using System.Text.RegularExpressions;

namespace Dosado.Conventions.Tests;

/// <summary>The words of the product and the names in the code are the same.</summary>
public partial class Glossary
{
    [Fact]
    public void A_name_that_the_glossary_gives_stands_in_the_code()
    {
        var code = string.Join('\n', Tree.ProductFiles.Select(File.ReadAllText));
        var spoken = Words().Matches(code).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var named = File.ReadLines(Path.Combine(WorkingTree.Root, "docs", "glossary.md"))
            .SelectMany(line => Names().Matches(line)).SelectMany(name => Words().Matches(name.Groups[1].Value)).Select(word => word.Value);

        named.ShouldContain("Replica");
        named.Where(name => !spoken.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
