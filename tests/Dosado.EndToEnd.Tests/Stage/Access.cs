using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>WCAG 2.2 AA as far as axe can see it, and no scrolling sideways on the narrowest phone.</summary>
internal static partial class Access
{
    /// <summary>Pixels, as WCAG 1.4.10 has it.</summary>
    private const int Narrowest = 320;

    /// <summary>What begins before the edge of the screen cannot be scrolled to.</summary>
    private const string FindLost = """
        () => [...document.querySelectorAll('main *')].filter((it) =>
          it.checkVisibility() && !it.closest('svg, canvas, .unseen') && getComputedStyle(it).clipPath === 'none'
          && it.getBoundingClientRect().width > 1 && it.getBoundingClientRect().left < -1)
          .map((it) => `'${it.textContent.trim().slice(0, 30)}' begins before the edge of the screen`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Runs axe in the page itself: a page of the app has no frames, so nothing has to be put together outside.</summary>
    private const string FindViolations = """
        tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then((found) =>
          found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`))
        """;

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>What axe found on each shape of a page in this run: the same elements with other words need no second look.</summary>
    private static readonly ConcurrentDictionary<string, string[]> Found = new();

    /// <summary>Pages whose width was looked at in this run, word for word.</summary>
    private static readonly ConcurrentDictionary<string, bool> Measured = new();

    public static async Task HoldsAsync(IPage page)
    {
        var markup = await page.Locator("body").InnerHTMLAsync();
        var shape = ShapeOf(markup);
        if (!Found.TryGetValue(shape, out var violations))
        {
            violations = await FindViolationsAsync(page);
            Found[shape] = violations;
        }

        violations.ShouldBeEmpty();
        if (!Measured.ContainsKey(markup))
        {
            (await FindTooWideAsync(page)).ShouldBeEmpty();
            Measured[markup] = true;
        }
    }

    /// <summary>Elements and attributes; of words, codes, numbers and drawn lines only that they are there.</summary>
    private static string ShapeOf(string markup) =>
        Number().Replace(Code().Replace(Line().Replace(Words().Replace(markup, ">x<"), string.Empty), "#"), "0");

    [GeneratedRegex(@">[^<]*[^<\s][^<]*<")]
    private static partial Regex Words();

    [GeneratedRegex(" d=\"[^\"]*\"")]
    private static partial Regex Line();

    [GeneratedRegex("[A-Za-z0-9_-]{20,}")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![A-Za-z])-?\d+(\.\d+)?")]
    private static partial Regex Number();

    /// <summary>axe comes once for a document, and its pages come one after the other into the same document.</summary>
    private static async Task<string[]> FindViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(FindViolations, Rules);
    }

    private static async Task<string[]> FindTooWideAsync(IPage page)
    {
        var before = page.ViewportSize;
        await page.SetViewportSizeAsync(Narrowest, 640);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        var lost = await page.EvaluateAsync<string[]>(FindLost);
        await page.SetViewportSizeAsync(before?.Width ?? Narrowest, before?.Height ?? 640);
        return width > Narrowest ? [$"{width} pixels wide on a screen of {Narrowest}", .. lost] : lost;
    }
}
