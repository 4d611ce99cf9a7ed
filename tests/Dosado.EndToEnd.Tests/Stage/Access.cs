using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>WCAG 2.2 AA as far as axe can see it.</summary>
internal static class Access
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Pages already looked at in this run: the same markup needs no second look.</summary>
    private static readonly HashSet<string> Seen = [];

    public static async Task HoldsAsync(IPage page)
    {
        if (!Seen.Add(await page.Locator("body").InnerHTMLAsync()))
        {
            return;
        }

        var result = await page.RunAxe(Rules);
        result.Violations.Select(Describe).ShouldBeEmpty();
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(n => n.Html))}";
}
