using System.Text.RegularExpressions;

namespace Dosado.Conventions.Tests;

/// <summary>
/// What a custom element makes is drawn by one stylesheet. All of them are on every page, so a second one that uses the
/// same name for something else would draw over it.
/// </summary>
public partial class ClassesOfElements
{
    private static readonly string Root = Path.Combine(WorkingTree.Root, "src", "Dosado.Browser", "wwwroot");

    [Fact]
    public void A_class_that_a_script_makes_is_named_by_one_stylesheet()
    {
        var made = ClassesMade();

        made.ShouldContain("slide");
        (from sheet in Directory.GetFiles(Path.Combine(Root, "look"), "*.css")
         where Path.GetFileName(sheet) != "print.css"
         from name in Classes().Matches(Blocks().Replace(File.ReadAllText(sheet), "{}")).Select(m => m.Groups[1].Value).Distinct()
         where made.Contains(name)
         group Path.GetFileName(sheet) by name into named
         where named.Count() > 1
         select $"{named.Key}: {string.Join(", ", named)}").ShouldBeEmpty();
    }

    private static HashSet<string> ClassesMade() =>
        [.. Directory.GetFiles(Path.Combine(Root, "elements"), "*.js")
            .SelectMany(script => Made().Matches(File.ReadAllText(script)))
            .SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [GeneratedRegex(@"(?:className\s*=\s*|class:\s*|classList\.\w+\()[`']([\w -]+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"/\*.*?\*/|\{[^{}]*\}", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\.([a-zA-Z][\w-]*)")]
    private static partial Regex Classes();
}
