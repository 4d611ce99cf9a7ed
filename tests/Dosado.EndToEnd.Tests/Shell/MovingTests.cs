using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Shell;

public sealed class MovingTests(World world) : ShellTest(world)
{
    [Fact]
    public async Task A_link_shows_its_page_and_moves_the_focus_to_the_heading()
    {
        var tab = await OpenAsync();

        await tab.FollowAsync("Form");

        await tab.SeesAsync("Form");
        tab.Address.ShouldBe("/form");
        (await tab.Page.TitleAsync()).ShouldBe("Form");
        await Expect(tab.Heading).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_page_is_there_at_once_and_the_next_one_fades_in()
    {
        var tab = await OpenAsync();
        await tab.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await tab.Page.AddInitScriptAsync(
            """
            window.fades = 0;
            const fade = document.startViewTransition.bind(document);
            document.startViewTransition = (change) => { window.fades++; return fade(change); };
            """);
        await tab.Page.ReloadAsync();
        await tab.SeesAsync("Home");
        (await CountFadesAsync(tab)).ShouldBe(0);

        await tab.FollowAsync("Long");
        await tab.SeesAsync("Long");
        (await CountFadesAsync(tab)).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_asks_nobody_outside()
    {
        var tab = await OpenAsync();
        var requests = new List<string>();
        tab.Page.Request += (_, request) => requests.Add(request.Url);

        await tab.FollowAsync("Form");
        await tab.SeesAsync("Form");

        requests.Where(url => !url.EndsWith("/icons/icon.svg", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Whoever reads the browser's history, or hosts and sees a reload, learns of a place and no more.</summary>
    [Fact]
    [Trait("Safety", "S1")]
    public async Task An_address_opens_its_own_page_and_names_only_the_place_and_a_reload_stays_there()
    {
        var tab = await OpenAsync("/deep/page?of=theirs");
        await tab.ReadsAsync("of=theirs");
        tab.Address.ShouldBe("/deep");
        var asked = tab.Page.WaitForRequestAsync(request => request.IsNavigationRequest);

        await tab.Page.ReloadAsync();
        await tab.WaitUntilOpenAsync();

        await tab.ReadsAsync("of=theirs");
        tab.Address.ShouldBe("/deep");
        new Uri((await asked).Url).PathAndQuery.ShouldBe("/deep");
    }

    [Fact]
    public async Task The_back_button_goes_back_to_where_one_had_scrolled()
    {
        var tab = await OpenAsync("/long");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Onwards" }).ScrollIntoViewIfNeededAsync();
        var scrolled = await ScrolledAsync(tab);
        await tab.FollowAsync("Onwards");
        await tab.SeesAsync("Form");
        (await ScrolledAsync(tab)).ShouldBe(0);

        await tab.Page.GoBackAsync();

        await tab.SeesAsync("Long");
        tab.Address.ShouldBe("/long");
        (await ScrolledAsync(tab)).ShouldBe(scrolled);
        scrolled.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Forward_again_after_back()
    {
        var tab = await OpenAsync();
        await tab.FollowAsync("Form");
        await tab.SeesAsync("Form");
        await tab.Page.GoBackAsync();
        await tab.SeesAsync("Home");

        await tab.Page.GoForwardAsync();

        await tab.SeesAsync("Form");
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_frame_without_changing_the_address()
    {
        var tab = await OpenAsync("/form");
        await tab.SeesAsync("Form");

        await tab.FollowAsync("To the content");

        await Expect(tab.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        tab.Page.Url.ShouldEndWith("/form");
    }

    [Fact]
    public async Task What_stands_after_the_hash_reaches_the_app_and_leaves_the_address_bar()
    {
        var tab = await OpenAsync("/join#AAAAA-BBBBB");

        await tab.ReadsAsync("#=AAAAA-BBBBB");

        tab.Page.Url.ShouldEndWith("/join");
        (await tab.CountHistoryAsync()).ShouldBe(2); // about:blank and this page
    }

    [Fact]
    public async Task When_what_was_waited_for_leads_elsewhere_the_address_goes_along()
    {
        var tab = await OpenAsync("/waiting");
        await tab.SeesAsync("Waiting");

        await TellAppAsync(tab, "arrive");

        await tab.SeesAsync("Counter");
        tab.Address.ShouldBe("/counter");
    }

    [Fact]
    public async Task A_file_made_on_the_device_is_saved_under_its_name()
    {
        var tab = await OpenAsync();

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.FollowAsync("A file"));

        download.SuggestedFilename.ShouldBe("mine.json");
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldBe("{}");
        await tab.SeesAsync("Home");
    }

    [Fact]
    public async Task A_long_wait_is_hinted_at()
    {
        var tab = await OpenAsync();

        var slow = tab.Page.GotoAsync("/slow");

        await Expect(tab.Page.Locator("html[data-busy]")).ToHaveCountAsync(1);
        await slow;
        await Expect(tab.Page.Locator("html[data-busy]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_element_can_ask_the_app()
    {
        var tab = await OpenAsync();

        var answer = await tab.Page.EvaluateAsync<string>(
            """
            async () => {
              const { ask } = await import(new URL('app.js', document.querySelector('script').src));
              return (await ask('echo', { text: 'heard' })).text;
            }
            """);

        answer.ShouldBe("heard");
    }

    private static Task<int> CountFadesAsync(Tab tab) => tab.Page.EvaluateAsync<int>("() => window.fades");

    private static Task<int> ScrolledAsync(Tab tab) => tab.Page.EvaluateAsync<int>("() => Math.round(scrollY)");
}
