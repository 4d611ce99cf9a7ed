using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Reach;

/// <summary>A page as somebody has it who needs it larger, with more room in the text, read from the right, or in colours of their own.</summary>
internal static class Enlarged
{
    /// <summary>WCAG 1.4.4 (twice the size) and 1.4.12 (spacing), by a sheet of the reader's own.</summary>
    private const string TwiceTheSize = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(':root { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string AsItWas = "() => { document.adoptedStyleSheets = []; document.documentElement.dir = 'ltr'; }";

    private const string FromRightToLeft = "() => { document.documentElement.dir = 'rtl'; }";

    /// <summary>Text that is cut off: more of it than its box shows, in a box that hides the rest; and pages wider than the screen.</summary>
    private const string FindCut = """
        () => {
          const cut = [...document.querySelectorAll('main *, header *, nav *')].filter((it) => {
            if (!it.checkVisibility() || getComputedStyle(it).clipPath !== 'none' || it.closest('svg, select, textarea, .unseen, [aria-hidden="true"]') || it.matches('input')) return false;
            const { overflowX, overflowY } = getComputedStyle(it);
            const hides = (how, inner, outer) => (how === 'hidden' || how === 'clip') && inner > outer + 1;
            return hides(overflowX, it.scrollWidth, it.clientWidth) || hides(overflowY, it.scrollHeight, it.clientHeight);
          }).map((it) => `'${it.textContent.trim().slice(0, 30)}' is cut`);
          const words = (it) => { const range = document.createRange(); range.selectNodeContents(it); return range.getBoundingClientRect(); };
          const beyond = [...document.querySelectorAll('.places a span')].filter((it) => it.checkVisibility()).filter((it) => {
            const [box, text] = [it.closest('a').getBoundingClientRect(), words(it)];
            return text.left < box.left - 1 || text.right > box.right + 1;
          }).map((it) => `'${it.textContent}' stands beyond its place in the bar`);
          const { scrollWidth } = document.documentElement;
          const widest = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1).at(-1);
          return scrollWidth > innerWidth
            ? [...cut, ...beyond, `${scrollWidth} pixels wide on a screen of ${innerWidth}, by ${widest?.tagName} ${widest?.className} '${widest?.textContent.trim().slice(0, 30)}'`]
            : [...cut, ...beyond];
        }
        """;

    /// <summary>Buttons and chosen fields whose border is all that shows them must keep one where the system takes the colours.</summary>
    private const string FindLost = """
        () => [...document.querySelectorAll('main button, main .chip, main .option, main input, main select, main textarea')].filter((it) => {
          if (!it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || it.closest('.unseen') || it.querySelector('input:not(.unseen)')?.clientWidth > 8) return false;
          const { borderStyle, textDecorationLine, appearance } = getComputedStyle(it);
          const { width, height } = it.getBoundingClientRect();
          return width > 2 && height > 2 && borderStyle === 'none' && textDecorationLine === 'none' && !['checkbox', 'radio', 'range'].includes(it.type) && appearance === 'none';
        }).map((it) => `'${(it.textContent || it.name).trim().slice(0, 30)}' has no edge in forced colours`)
        """;

    /// <summary>Pixels of the product's own rule, more than WCAG 2.5.8 asks; a link within a sentence is as high as its line.</summary>
    private const string FindSmall = """
        () => [...document.querySelectorAll('a[href], button, select, summary, input:not([type=hidden])')].filter((it) => {
          if (!it.checkVisibility({ visibilityProperty: true }) || it.matches('.skip') || it.tabIndex < 0) return false;
          if (it.tagName === 'A' && getComputedStyle(it).display === 'inline') return false;
          const target = ['checkbox', 'radio'].includes(it.type) ? it.closest('label') ?? it : it;
          const { width, height } = target.getBoundingClientRect();
          return width > 0 && (height < 43.5 || width < 43.5);
        }).map((it) => {
          const { width, height } = (it.closest('label') ?? it).getBoundingClientRect();
          return `'${(it.getAttribute('aria-label') || it.closest('label')?.textContent || it.textContent || it.name).trim().slice(0, 30)}' is ${Math.round(width)} by ${Math.round(height)} (${it.tagName} ${it.className})`;
        })
        """;

    public static async Task<IReadOnlyList<string>> FindFaultsAsync(IPage page)
    {
        await page.EvaluateAsync(TwiceTheSize);
        var cut = await FindLastingCutAsync(page);
        await page.EvaluateAsync(AsItWas);
        await page.EvaluateAsync(FromRightToLeft);
        var mirrored = await FindLastingCutAsync(page);
        await page.EvaluateAsync(AsItWas);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var lost = await page.EvaluateAsync<string[]>(FindLost);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return [.. cut, .. mirrored.Select(fault => "from right to left: " + fault), .. lost];
    }

    public static async Task<IReadOnlyList<string>> FindSmallTargetsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(FindSmall);

    /// <summary>What is cut while a page is still being drawn is no fault: only what is so a second later, too.</summary>
    private static async Task<IReadOnlyList<string>> FindLastingCutAsync(IPage page)
    {
        if (await page.EvaluateAsync<string[]>(FindCut) is [])
        {
            return [];
        }

        await Task.Delay(1_000);
        return await page.EvaluateAsync<string[]>(FindCut);
    }
}
