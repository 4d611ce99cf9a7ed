using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Reach;

/// <summary>A walk through a page with the tab key, from its top until it leaves the page or comes round.</summary>
internal static class TabKey
{
    /// <summary>More than any page has: who is still walking then is caught in a ring that leaves something out.</summary>
    private const int MostStops = 400;

    /// <summary>A walk begins where the focus was last, even when it has gone from there: it is put at the very start.</summary>
    private const string ToTheTop = """
        () => {
          const { body } = document;
          body.tabIndex = -1;
          body.focus();
          body.removeAttribute('tabindex');
          scrollTo(0, 0);
        }
        """;

    /// <summary>Where the focus is: its words, and what is wrong with it there. Null at the end of the page.</summary>
    private const string LookHere = """
        () => {
          const here = document.activeElement;
          if (!here || here === document.body) return null;
          const number = [...document.querySelectorAll('*')].indexOf(here);
          const words = (here.getAttribute('aria-label') || here.labels?.[0]?.textContent || here.textContent || here.id || here.tagName).trim().slice(0, 40);
          const shown = here.closest('label')?.matches('.chip, .option') ? here.closest('label') : here;
          const { left, top, width, height } = shown.getBoundingClientRect();
          const faults = [];
          if (width < 1 || height < 1) faults.push('has no place on the page');
          if (top + height <= 0 || top >= innerHeight) faults.push('is out of sight');
          else {
            const above = document.elementFromPoint(left + width / 2, Math.min(innerHeight - 1, Math.max(0, top + height / 2)));
            if (above && !shown.contains(above) && !above.contains(shown)) faults.push('lies under ' + (above.className || above.tagName));
          }
          const ring = getComputedStyle(shown), own = getComputedStyle(here);
          if (ring.outlineStyle === 'none' && own.outlineStyle === 'none' && ring.boxShadow === 'none') faults.push('shows no focus');
          return JSON.stringify({ number, words, faults });
        }
        """;

    /// <summary>Everything that the tab key should come by: one of a group of radio buttons stands for all.</summary>
    private const string CountStops = """
        () => {
          const seen = new Set();
          return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((it) => {
            if (it.disabled || it.type === 'hidden' || it.tabIndex < 0 || it.closest('[hidden], [inert], dialog:not([open])') || !it.checkVisibility({ visibilityProperty: true })) return false;
            if (it.type !== 'radio') return true;
            const group = (it.form ? [...document.forms].indexOf(it.form) : '') + it.name;
            return !seen.has(group) && seen.add(group);
          }).length;
        }
        """;

    /// <summary>What is wrong on the way.</summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(IPage page)
    {
        await page.EvaluateAsync(ToTheTop);
        var expected = await page.EvaluateAsync<int>(CountStops);
        var stops = new HashSet<int>();
        var faults = new List<string>();
        var last = 0;
        for (var press = 0; press < MostStops; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await LookAsync(page) is not { } stop || (stop.Number != last && !stops.Add(stop.Number)))
            {
                break;
            }

            last = stop.Number; // a date has several stops of its own
            faults.AddRange(stop.Faults.Select(fault => $"'{stop.Words}' {fault}"));
        }

        return stops.Count < expected ? [.. faults, $"{stops.Count} of {expected} were come by"] : faults;
    }

    private static async Task<Stop?> LookAsync(IPage page) =>
        await page.EvaluateAsync<string?>(LookHere) is { } json
            ? System.Text.Json.JsonSerializer.Deserialize<Stop>(json, System.Text.Json.JsonSerializerOptions.Web)
            : null;

    private sealed record Stop(int Number, string Words, string[] Faults);
}
