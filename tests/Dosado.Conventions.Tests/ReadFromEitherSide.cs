using System.Text.RegularExpressions;

namespace Dosado.Conventions.Tests;

/// <summary>A stylesheet that says "start" and "end" serves languages that are read from the right as well.</summary>
public partial class ReadFromEitherSide
{
    [Fact]
    public void No_stylesheet_says_left_or_right()
    {
        var root = Path.Combine(WorkingTree.Root, "src", "Dosado.Browser", "wwwroot");
        var sheets = Directory.GetFiles(root, "*.css", SearchOption.AllDirectories);

        sheets.ShouldNotBeEmpty();
        (from sheet in sheets
         from found in Physical().Matches(File.ReadAllText(sheet))
         select $"{Path.GetFileName(sheet)}: {found.Value}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"((margin|padding|border)-(left|right)|[;{\s](left|right))\s*:|(text-align|float)\s*:\s*(left|right)")]
    private static partial Regex Physical();
}
