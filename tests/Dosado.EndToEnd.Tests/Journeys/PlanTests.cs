using System.Text.RegularExpressions;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>The place Plan in two real browsers: proposed, countered and accepted; what collides; by keyboard; with a calendar; offline.</summary>
[Collection(InAnotherBrowser.Name)]
public sealed class PlanTests(World world) : BrowserTest(world)
{
    private const string Found = "Here is one week that holds something for each of you";

    [Fact]
    [Trait("Mechanism", "M011")]
    [Trait("Mechanism", "M012")]
    public async Task A_week_is_proposed_countered_and_accepted()
    {
        var (robin, kim) = await BothGiveAsync();
        await robin.PressAsync("Say yes and put it to Kim");
        await robin.ReadsAsync("Not settled.");

        await kim.ReadsAsync("Robin says yes to this week");
        await Access.HoldsAsync(kim.Page);
        await kim.FollowAsync("Change something");
        await kim.SeesAsync("Try a change");
        await kim.MoveAsync("together: a date", "ArrowDown");
        await kim.PressAsync("Say yes and put it to Robin");

        await robin.ReadsAsync("Kim would rather have it like this");
        await robin.PressAsync("Yes, this week");
        await kim.ReadsAsync("Both of you said yes to this week");
        await Access.HoldsAsync(kim.Page);
    }

    [Fact]
    [Trait("Mechanism", "M016")]
    [Trait("Mechanism", "M102")]
    public async Task An_agreement_is_offered_tried_and_ended_by_either_at_once()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.AgreeingAsync();
        await robin.WriteAsync("In your own words", "one evening without phones");
        await robin.Page.GetByLabel("Only try it until then").CheckAsync();
        await robin.PressAsync("Offer it to Kim");
        await robin.ReadsAsync("You offered Kim");

        await kim.AgreeingAsync();
        await kim.ReadsAsync("Robin offers");
        await kim.PressAsync("Yes");
        await kim.ReadsAsync("How was it to try this?");
        await Access.HoldsAsync(kim.Page);
        await robin.PressAsync("End it");

        await kim.ReadsAsync("Agreements that have ended");
    }

    [Fact]
    public async Task A_change_is_tried_by_keyboard_only_and_says_at_once_what_it_costs_whom()
    {
        var (robin, _) = await BothGiveAsync();
        await robin.FollowAsync("Change something");
        await robin.SeesAsync("Try a change");

        await robin.ReachAsync("together: a date");
        await robin.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await robin.ReadsAsync("For Robin: a date: 1 and a half hours instead of 1 hour.");
        await Expect(robin.Grip("together: a date")).ToBeFocusedAsync();
        await robin.Page.Keyboard.PressAsync("Delete");

        await robin.ReadsAsync("For Robin: a date: nothing instead of 1 hour.");
        await Expect(robin.Grip("together: a date")).ToHaveCountAsync(0);
        await Access.HoldsAsync(robin.Page);
    }

    [Fact]
    public async Task A_stretch_is_dragged_by_finger_and_a_late_answer_does_not_take_it_away()
    {
        var (robin, _) = await BothGiveAsync();
        await robin.FollowAsync("Change something");
        await robin.SeesAsync("Try a change");
        var grip = robin.Grip("together: a date");
        await grip.ScrollIntoViewIfNeededAsync();
        var finger = await Finger.DownAsync(robin.Page, grip);
        await robin.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await robin.AnswersAsync();

        foreach (var day in new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" })
        {
            await finger.MoveAsync(robin.Row(day));
            await Expect(grip).ToHaveAccessibleNameAsync(new Regex($"^together: a date, {day}"));
        }

        await finger.LiftAsync();
        await robin.ReadsAsync("For Robin: a date: 1 and a half hours instead of 1 hour.");
        await Expect(robin.Row("Sun").GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync(new Regex("^together: a date, Sun"));
    }

    [Fact]
    public async Task What_collides_is_said_in_words_and_a_way_out_is_filled_in()
    {
        var (robin, kim) = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        await robin.ThinkAsync("a quiet evening");
        await robin.UnfoldAsync("Finer");
        await robin.Page.GetByLabel("At least").First.SelectOptionAsync("4");
        await robin.GiveAsync();
        await kim.ThinkAsync("time alone");
        foreach (var cell in await kim.Page.Locator("input[name=cannot][value$='-2']").AllAsync())
        {
            await cell.CheckAsync(new() { Force = true });
        }

        await kim.GiveAsync();
        await robin.ReadsAsync("This does not fit into one week");
        await Access.HoldsAsync(robin.Page);
        await kim.ReadsAsync("Leave the week open");
        await Access.HoldsAsync(kim.Page);

        await robin.Page.Locator(".ways a[href*=fill]").First.ClickAsync();
        await robin.SeesAsync("What would do you good?");
        await Expect(robin.Page.GetByLabel("At least").First).ToHaveValueAsync(string.Empty);
        await robin.GiveAsync();

        await robin.ReadsAsync(Found);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("drop")]
    [InlineData("paste")]
    public async Task A_calendar_is_brought(string way)
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");
        await tab.GoToAsync("Plan");
        await tab.FollowAsync("Begin");
        await tab.FollowAsync("Bring a calendar");
        await tab.SeesAsync("Bring a calendar");

        await tab.BringAsync(way, Calendar);
        await tab.PressAsync("Read it");

        await tab.ReadsAsync("What it leaves free");
        await Access.HoldsAsync(tab.Page);
        await tab.Page.Locator("input[name=stretch]").Last.CheckAsync(new() { Force = true });
        await tab.PressAsync("Keep");
        await tab.SeesAsync("What would do you good?");
        await tab.ReadsAsync("From your calendar");
        (await tab.Page.ContentAsync()).ShouldNotContain("kazoo");
    }

    [Fact]
    [Trait("Mechanism", "M019")]
    public async Task A_counter_offer_made_offline_arrives_later()
    {
        var (robin, kim) = await BothGiveAsync();
        await robin.PressAsync("Say yes and put it to Kim");
        await kim.ReadsAsync("Robin says yes to this week");

        await kim.Page.Context.SetOfflineAsync(true);
        await kim.FollowAsync("Change something");
        await kim.SeesAsync("Try a change");
        await kim.MoveAsync("together: a date", "ArrowDown");
        await kim.PressAsync("Say yes and put it to Robin");
        await kim.ReadsAsync("You put this week to Robin");
        await kim.Page.Context.SetOfflineAsync(false);

        await robin.ReadsAsync("Kim would rather have it like this");
    }

    private const string Calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:1
        DTSTART:20260105T090000Z
        DTEND:20260105T170000Z
        RRULE:FREQ=DAILY
        SUMMARY:kazoo lesson
        END:VEVENT
        END:VCALENDAR
        """;

    /// <summary>Two who have each given something for both and something for themselves; both see a week.</summary>
    private async Task<Couple> BothGiveAsync()
    {
        var couple = await Couple.PairAsync(await SomebodyAsync(), await SomebodyAsync());
        foreach (var (tab, kinds) in new[] { (couple.Robin, new[] { "a date", "a good book" }), (couple.Kim, ["a quiet evening", "time alone"]) })
        {
            await tab.ThinkAsync(kinds);
            await tab.GiveAsync();
        }

        await couple.Kim.ReadsAsync(Found);
        await couple.Robin.ReadsAsync(Found);
        await Access.HoldsAsync(couple.Robin.Page);
        return couple;
    }
}

/// <summary>Steps of one person in the place Plan.</summary>
internal static class PlanSteps
{
    /// <summary>Taps these wishes for the coming week.</summary>
    public static async Task ThinkAsync(this Tab tab, params string[] kinds)
    {
        await tab.GoToAsync("Plan");
        var after = tab.Page.GetByRole(AriaRole.Link, new() { Name = "The week after" });
        var think = (await after.GetAttributeAsync("href"))!.Replace("/plan?", "/plan/think?", StringComparison.Ordinal);
        await after.ClickAsync();
        await tab.Page.Locator($"a[href='{think}']").First.ClickAsync();
        await tab.SeesAsync("What would do you good?");
        foreach (var kind in kinds)
        {
            await tab.PressAsync(kind);
            await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = kind, Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }

    /// <summary>Comes to what the two agree on.</summary>
    public static async Task AgreeingAsync(this Tab tab)
    {
        await tab.GoToAsync("Plan");
        await tab.FollowAsync("What you agree on");
        await tab.SeesAsync("What you agree on");
    }

    /// <summary>Keeps what was tapped and gives it to the planner.</summary>
    public static async Task GiveAsync(this Tab tab)
    {
        await tab.PressAsync("Keep");
        await tab.SeesAsync("Plan");
        await tab.FollowAsync("See what it would get");
        await tab.SeesAsync("Give it to the planner?");
        await tab.PressAsync("Give it");
        await tab.SeesAsync("Plan");
    }

    /// <summary>A stretch in the picture of a week that is being changed.</summary>
    public static ILocator Grip(this Tab tab, string what) =>
        tab.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{what}, ") });

    /// <summary>The row of a day in the picture of a week.</summary>
    public static ILocator Row(this Tab tab, string day) =>
        tab.Page.Locator($".weekday:has-text('{day}') + .day-of-week svg");

    /// <summary>Waits until a form was sent by itself, and until the app has answered what it was asked after that.</summary>
    public static async Task AnswersAsync(this Tab tab)
    {
        await Expect(tab.Page.Locator("form[data-sending=asked]")).ToHaveCountAsync(1);
        await tab.Page.EvaluateAsync(
            """
            async () => {
              const { visit } = await import(new URL('app.js', document.querySelector('script[type=module]').src));
              await visit({ method: 'GET', path: '/plan', query: [], form: [] });
            }
            """);
    }

    /// <summary>Comes to a stretch by the Tab key alone.</summary>
    public static async Task ReachAsync(this Tab tab, string what)
    {
        var grip = tab.Grip(what);
        await Expect(grip).ToBeVisibleAsync();
        for (var i = 0; i < 60 && !await grip.EvaluateAsync<bool>("grip => grip === document.activeElement"); i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(grip).ToBeFocusedAsync();
    }

    /// <summary>Moves a stretch by a key, and waits for what that means.</summary>
    public static async Task MoveAsync(this Tab tab, string what, string key)
    {
        await tab.Grip(what).FocusAsync();
        await tab.Page.Keyboard.PressAsync(key);
        await tab.ReadsAsync("As much of everything as before.");
    }

    /// <summary>Puts a calendar into the form.</summary>
    public static async Task BringAsync(this Tab tab, string way, string calendar)
    {
        var file = tab.Page.Locator("input[name=calendar]");
        switch (way)
        {
            case "paste":
                await tab.WriteAsync("Or paste it", calendar);
                break;
            case "file":
                await file.SetInputFilesAsync(new FilePayload { Name = "a.ics", MimeType = "text/calendar", Buffer = System.Text.Encoding.UTF8.GetBytes(calendar) });
                break;
            default:
                await file.EvaluateAsync(
                    """
                    (field, text) => {
                      const data = new DataTransfer();
                      data.items.add(new File([text], 'a.ics', { type: 'text/calendar' }));
                      for (const type of ['dragenter', 'dragover', 'drop']) field.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
                    }
                    """,
                    calendar);
                break;
        }
    }
}
