using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Reach;

/// <summary>Words as they stand on their lines: on the narrowest phone, an ordinary one and a wide screen.</summary>
internal static class Lines
{
    private static readonly int[] Widths = [320, 390, 1280];

    /// <summary>Words that begin on one line and end on another. The parts of a word with a soft hyphen count as words.</summary>
    private const string FindBroken = """
        () => {
          const range = document.createRange();
          // The first letter after a soft hyphen has the hyphen's box, too, on the line before.
          const lineOf = (text, at) => {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
          };
          const broken = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text; (text = texts.nextNode());) {
            const within = text.parentElement;
            if (!within.checkVisibility({ visibilityProperty: true }) || within.closest('.unseen, svg, .code, select, textarea, script, style')) continue;
            for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
              const lines = new Set([...word].map((_, i) => lineOf(text, index + i)));
              if (lines.size > 1) broken.push(`'${word}' is broken in ${within.tagName} ${within.className}`);
            }
          }
          return broken;
        }
        """;

    public static async Task<IReadOnlyList<string>> FindBrokenWordsAsync(IPage page)
    {
        var before = page.ViewportSize!;
        var broken = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, before.Height);
            broken.AddRange((await page.EvaluateAsync<string[]>(FindBroken)).Select(fault => $"{width} pixels wide: {fault}"));
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        return broken;
    }
}
