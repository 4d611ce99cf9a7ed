using System.Globalization;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Our dance: days, what they say, and figures that move.</summary>
public sealed class DanceTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Mechanism", "M006")]
    public async Task The_dance_floor_stands_still_moves_pauses_steps_and_swaps_seats()
    {
        var tab = await (await SomebodyAsync()).OpenAsync("/dance/floor");
        await tab.SeesAsync("The dance floor");
        await Expect(tab.Page.Locator("svg.floor-still")).ToBeVisibleAsync();

        await tab.PressAsync("One step");
        var first = await DayAsync(tab, after: 0);
        await tab.PressAsync("One step");
        (await DayAsync(tab, first)).ShouldBe(first + 0.125, 0.001);

        await tab.PressAsync("Play");
        await DayAsync(tab, after: 1);
        await tab.PressAsync("Hold");
        var held = await DayAsync(tab, after: 0);
        await tab.Page.WaitForTimeoutAsync(500);
        (await DayAsync(tab, after: 0)).ShouldBe(held);

        var (a, b) = (await NeedAsync(tab, "a"), await NeedAsync(tab, "b"));
        await tab.PressAsync("Swap seats");
        (await NeedAsync(tab, "a"), await NeedAsync(tab, "b")).ShouldBe((b, a));
        await Access.HoldsAsync(tab.Page);
    }

    [Fact]
    public async Task The_dance_floor_moves_by_itself_for_those_who_like_motion()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await tab.GoToAsync("Our dance");
        await tab.FollowAsync("The dance floor");

        await Expect(tab.Page.Locator("canvas.floor-canvas")).ToBeVisibleAsync();
        await DayAsync(tab, after: 1);
    }

    [Fact]
    public async Task Own_days_are_read_on_the_device_while_the_page_is_there_and_the_reading_can_be_stopped()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.Page.AddInitScriptAsync(StopAtOnce);
        await tab.BeginAsync("Robin");
        for (var day = 1; day <= 6; day++)
        {
            await tab.Page.GotoAsync("/mine/check-ins/late");
            await OpenInnerDoorAsync(tab);
            await tab.WriteAsync("Which day?", DateTime.UtcNow.AddDays(-day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await TurnAsync(tab, "closeness-felt", 2 + (day % 4));
            await TurnAsync(tab, "closeness-wanted", 6);
            await tab.PressAsync("Keep");
            await tab.ReadsAsync("Change it");
        }

        await tab.GoToAsync("Our dance");
        await tab.FollowAsync("Your own days");
        await tab.SeesAsync("Your own days");
        await tab.Page.WaitForFunctionAsync("() => window.wasStopped");
        var reading = tab.Page.Locator("dosado-reading");
        await Expect(reading.GetByRole(AriaRole.Link, new() { Name = "Read the days" })).ToBeVisibleAsync();
        await Expect(reading.GetByRole(AriaRole.Progressbar)).ToBeHiddenAsync();
        await Expect(tab.Page.GetByText("usually somewhere from")).ToHaveCountAsync(0);

        await tab.FollowAsync("Read the days");
        await tab.ReadsAsync("Closeness as you felt it: usually somewhere from");
        await Access.HoldsAsync(tab.Page);
    }

    [Fact]
    [Trait("Mechanism", "M004")]
    public async Task Shared_days_stand_beside_each_other()
    {
        var couple = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        foreach (var (tab, other) in new[] { (couple.Robin, "Kim"), (couple.Kim, "Robin") })
        {
            await tab.GoToAsync("Today");
            await tab.UnfoldAsync("Say more");
            await TurnAsync(tab, "closeness-felt", 4);
            await tab.WriteAsync("A line of your own", "a day");
            await tab.PressAsync("Keep");
            await tab.ReadsAsync("Kept. Only yours.");
            await tab.PreviewAsync(other);
            await tab.PressAsync("Share this");
            await tab.SeesAsync("Today");
        }

        await couple.Robin.GoToAsync("Our dance");
        await Expect(couple.Robin.Page.Locator("figure.band")).ToHaveCountAsync(4);
        await Access.HoldsAsync(couple.Robin.Page);

        await couple.Robin.FollowAsync("What our days say");
        await couple.Robin.SeesAsync("What our days say");
        await couple.Robin.PressAsync("Say what our days say");
        await couple.Robin.ReadsAsync("Nothing can be said yet, and that is usual.");
        await Access.HoldsAsync(couple.Robin.Page);
    }

    /// <summary>Presses "stop" the moment it is there, once: no slice is so quick that the reading could be done before.</summary>
    private const string StopAtOnce = """
        new MutationObserver((_, watch) => {
          const stop = document.querySelector('dosado-reading [data-stop]:not([hidden])');
          if (!stop || !document.querySelector('dosado-reading progress:not([hidden])')) return;
          watch.disconnect();
          stop.click();
          window.wasStopped = true;
        }).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    /// <summary>Sets a dial as its pointer does, with the event by which the page knows that something is being said.</summary>
    private static Task TurnAsync(Tab tab, string dial, int value) => tab.Page.Locator($"[name={dial}]").EvaluateAsync(
        "(dial, value) => { dial.value = value; dial.dispatchEvent(new Event('input', { bubbles: true })); }",
        value);

    private static async Task OpenInnerDoorAsync(Tab tab)
    {
        await tab.WaitUntilOpenAsync();
        if (await tab.Heading.TextContentAsync() == "Only mine")
        {
            await tab.PressAsync("Open");
        }

        await Expect(tab.Heading).ToHaveTextAsync("One from earlier");
    }

    private static async Task<double> DayAsync(Tab tab, double after)
    {
        await tab.Page.WaitForFunctionAsync("after => Number(document.querySelector('dosado-floor').dataset.day) > after", after);
        return double.Parse(
            await tab.Page.Locator("dosado-floor").GetAttributeAsync("data-day") ?? string.Empty, CultureInfo.InvariantCulture);
    }

    private static Task<string> NeedAsync(Tab tab, string side) => tab.Page.Locator($"[name={side}-closeness]").InputValueAsync();
}
