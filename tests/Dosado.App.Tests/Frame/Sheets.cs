using System.Text.RegularExpressions;

namespace Dosado.App.Tests.Frame;

/// <summary>The stylesheets as they ship.</summary>
public class Sheets
{
    /// <summary>What may travel before something is on screen, here even uncompressed: they come before it.</summary>
    private const int MostBytes = 60_000;

    private static readonly string[] All = Directory.GetFiles(Path.Combine(Tree.WebRoot, "look"), "*.css");

    [Fact]
    public void Together_they_stay_small() => All.Sum(f => new FileInfo(f).Length).ShouldBeLessThan(MostBytes);

    [Fact]
    public void They_fetch_nothing() =>
        All.Where(f => Regex.IsMatch(File.ReadAllText(f), @"url\(|@import|@font-face")).ShouldBeEmpty();

    [Fact]
    public void Colours_are_named_in_the_tokens_and_nowhere_else() =>
        All.Where(f => Path.GetFileName(f) != "tokens.css" && Regex.IsMatch(File.ReadAllText(f), @"oklch\(|rgb\(|#[0-9a-f]{3,8}\b"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_token_that_is_used_is_there()
    {
        var sheets = string.Concat(All.Select(File.ReadAllText));

        Regex.Matches(sheets, @"var\((--[a-z0-9-]+)").Select(m => m.Groups[1].Value).Distinct()
            .Where(name => !sheets.Contains(name + ":", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
