using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>WCAG 2.2 AA as far as axe can see it, and no scrolling sideways on the narrowest phone.</summary>
internal static class Access
{
    /// <summary>Pixels, as WCAG 1.4.10 has it.</summary>
    private const int Narrowest = 320;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>What was found on each page of this run: the same markup needs no second look.</summary>
    private static readonly Dictionary<string, string[]> Found = [];

    public static async Task HoldsAsync(IPage page)
    {
        var markup = await page.Locator("body").InnerHTMLAsync();
        if (!Found.TryGetValue(markup, out var violations))
        {
            var result = await page.RunAxe(Rules);
            violations = [.. result.Violations.Select(Describe), .. await FindTooWideAsync(page)];
            Found.Add(markup, violations);
        }

        violations.ShouldBeEmpty();
    }

    private static async Task<string[]> FindTooWideAsync(IPage page)
    {
        var before = page.ViewportSize;
        await page.SetViewportSizeAsync(Narrowest, 640);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.SetViewportSizeAsync(before?.Width ?? Narrowest, before?.Height ?? 640);
        return width > Narrowest ? [$"{width} pixels wide on a screen of {Narrowest}"] : [];
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(n => n.Html))}";
}
