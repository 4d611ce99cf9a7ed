using Dosado.EndToEnd.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>
/// Markup in every field is words like any other, on both screens. That no policy was broken on the way is what
/// <see cref="BrowserTest"/> looks at after every test.
/// </summary>
public sealed class HostileTextTests(World world) : BrowserTest(world)
{
    private const string Name = "<img src=x onerror=alert(1)>";
    private const string Line = "\"'></blockquote><script>document.title='ran'</script><b data-ran>&lt;i&gt;";
    private const string Feeling = "<svg onload=alert(2)>";
    private const string Word = "</section><form action=/pause method=post><iframe src=javascript:alert(3)>";

    [Fact]
    [Trait("Promise", "P12")]
    public async Task Markup_in_every_field_is_shown_as_words_on_both_screens()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync(), called: Name);
        await robin.UnfoldAsync("Say more");
        await robin.WriteAsync("In your own words", Feeling);
        await robin.WriteAsync("A line of your own", Line);
        await robin.PressAsync("Keep");
        await robin.ReadsAsync("Kept. Only yours.");
        await robin.PreviewAsync("Kim");
        await robin.PressAsync("Share this");
        await robin.SeesAsync("Today");
        await robin.UnfoldAsync("Warm word");
        await robin.WriteAsync("Your own words. No answer is expected.", Word);
        await robin.PressAsync("Send it");

        foreach (var words in new[] { Name, Line, Feeling, Word })
        {
            await kim.ReadsAsync(words);
        }

        foreach (var tab in new[] { robin, kim })
        {
            await Expect(tab.Page.Locator("main").Locator("img, script, iframe, [data-ran]")).ToHaveCountAsync(0);
            await Expect(tab.Page).ToHaveTitleAsync("Dosado");
        }
    }
}
