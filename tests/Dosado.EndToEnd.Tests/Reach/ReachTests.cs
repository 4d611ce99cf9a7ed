using Dosado.EndToEnd.Tests.Journeys;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Reach;

/// <summary>The places and what they open first, for those who use no mouse, hear the page, enlarge it, or have colours of their own.</summary>
public sealed class ReachTests(World world) : BrowserTest(world)
{
    private static readonly string[] Pages =
    [
        "/today", "/mine/check-ins", "/talk", "/talk/say", "/talk/steps", "/talk/evening", "/talk/cycle/mine/new",
        "/plan", "/plan/think", "/dance", "/dance/floor", "/us", "/mine/shelves/needs", "/us/locks", "/us/invite", "/pause",
    ];

    [Fact]
    public async Task Every_page_is_walked_with_the_tab_key_told_in_order_and_bears_being_enlarged()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");

        (await FindOnEveryPageAsync(tab, FindFaultsAsync)).ShouldBeEmpty();
    }

    /// <summary>What just fits in English, which the walk above reads, does not in another language.</summary>
    [Theory]
    [InlineData("es")]
    [InlineData("de")]
    public async Task In_every_language_no_word_is_broken_and_enlarged_nothing_is_cut(string language)
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");
        await GoAsync(tab, "/mine/check-ins");
        await GoAsync(tab, "/us/language");
        await tab.Page.Locator($"button[lang={language}]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator($"html[lang^={language}]")).ToHaveCountAsync(1);

        (await FindOnEveryPageAsync(tab, FindTextFaultsAsync)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> FindFaultsAsync(IPage page) =>
    [
        .. (await Told.ReadAsync(page)).FindFaults(),
        .. await FindTextFaultsAsync(page),
        .. await Enlarged.FindSmallTargetsAsync(page),
        .. await TabKey.WalkAsync(page),
    ];

    private static async Task<IEnumerable<string>> FindTextFaultsAsync(IPage page) =>
        [.. await Lines.FindBrokenWordsAsync(page), .. await Enlarged.FindFaultsAsync(page)];

    private static async Task<List<string>> FindOnEveryPageAsync(Tab tab, Func<IPage, Task<IEnumerable<string>>> find)
    {
        var faults = new List<string>();
        foreach (var path in Pages)
        {
            await GoAsync(tab, path);
            faults.AddRange((await find(tab.Page)).Select(fault => $"{path}: {fault}"));
        }

        return faults;
    }

    /// <summary>Goes as by a link on the page: the app stays open.</summary>
    private static async Task GoAsync(Tab tab, string path)
    {
        await tab.Page.EvaluateAsync(
            "(path) => { const link = document.body.appendChild(document.createElement('a')); link.href = path; link.click(); link.remove(); }",
            path);
        await tab.IsAtAsync(path, "/mine?next=");
        await Assertions.Expect(tab.Page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        if (await tab.Heading.TextContentAsync() is "Only mine")
        {
            await tab.PressAsync("Open");
            await tab.IsAtAsync(path);
        }
    }
}
