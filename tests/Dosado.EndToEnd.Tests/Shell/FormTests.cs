using System.Text;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Shell;

public sealed class FormTests(World world) : ShellTest(world)
{
    [Fact]
    public async Task A_form_brings_its_fields_its_file_and_the_button_that_sent_it()
    {
        var tab = await OpenAsync("/form");
        await tab.WriteAsync("Words", "kind words");
        await tab.Field("Tick").CheckAsync();
        await tab.Field("File").SetInputFilesAsync(new FilePayload
        {
            Name = "week.ics",
            MimeType = "text/calendar",
            Buffer = Encoding.UTF8.GetBytes("BEGIN"),
        });

        await tab.PressAsync("Keep");

        await tab.SeesAsync("Kept");
        await tab.ReadsAsync("words=kind words address= tick=yes file=BEGIN how=keep");
        tab.Address.ShouldBe("/kept");
    }

    [Fact]
    public async Task A_button_can_send_its_form_elsewhere()
    {
        var tab = await OpenAsync("/form");

        await tab.PressAsync("Elsewhere");

        await tab.SeesAsync("Elsewhere");
    }

    [Fact]
    public async Task A_form_is_never_sent_to_the_host()
    {
        var tab = await OpenAsync("/form");
        var requests = new List<string>();
        tab.Page.Request += (_, request) => requests.Add(request.Url);

        await tab.PressAsync("Keep");
        await tab.SeesAsync("Kept");

        requests.Where(url => !url.EndsWith("/icons/icon.svg", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_has_to_be_corrected_comes_with_what_was_written_and_the_focus_on_the_field()
    {
        var tab = await OpenAsync("/form");
        await tab.Page.GetByText("More", new() { Exact = true }).ClickAsync();
        await tab.WriteAsync("Address", "https://elsewhere.example");
        await tab.WriteAsync("Words", "wrong");

        await tab.PressAsync("Keep");

        await Expect(tab.Page.Locator("[aria-invalid=true]")).ToHaveCountAsync(1);
        await Expect(tab.Field("Words")).ToBeFocusedAsync();
        await Expect(tab.Field("Words")).ToHaveValueAsync("wrong");
        await Expect(tab.Field("Address")).ToHaveValueAsync("https://elsewhere.example");
    }

    [Fact]
    public async Task The_same_page_after_a_form_stays_where_it_was()
    {
        var tab = await OpenAsync("/counter");
        var button = tab.Page.GetByRole(AriaRole.Button, new() { Name = "One more" });
        await button.ScrollIntoViewIfNeededAsync();
        var scrolled = await tab.Page.EvaluateAsync<int>("() => Math.round(scrollY)");

        await button.ClickAsync();

        await tab.ReadsAsync("Count 1");
        await Expect(button).ToBeFocusedAsync();
        (await tab.Page.EvaluateAsync<int>("() => Math.round(scrollY)")).ShouldBe(scrolled);
        (await tab.CountHistoryAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_form_answered_in_place_keeps_address_focus_and_what_it_shows()
    {
        var tab = await OpenAsync("/taps");

        await tab.PressAsync("Less");

        await tab.ReadsAsync("Tapped less");
        tab.Address.ShouldBe("/taps");
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Less" })).ToBeFocusedAsync();
        await TellAppAsync(tab, "arrive");
        await tab.Page.WaitForTimeoutAsync(600);
        await tab.ReadsAsync("Tapped less");
    }

    [Fact]
    public async Task What_arrives_is_shown_without_moving_anything()
    {
        var tab = await OpenAsync("/counter");
        await tab.Field("Note").FocusAsync();

        await TellAppAsync(tab, "arrive");

        await tab.ReadsAsync("Count 1");
        await Expect(tab.Field("Note")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_being_written_stays_when_something_arrives()
    {
        var tab = await OpenAsync("/counter");
        await tab.WriteAsync("Note", "half a thou");

        await TellAppAsync(tab, "arrive");
        await tab.Page.WaitForTimeoutAsync(600);

        await Expect(tab.Field("Note")).ToHaveValueAsync("half a thou");
        await tab.ReadsAsync("Count 0");
    }

    [Fact]
    public async Task A_fault_is_said_and_what_was_written_comes_back()
    {
        var tab = await OpenAsync("/form");
        await tab.WriteAsync("Words", "break");
        await tab.Field("Tick").CheckAsync();

        await tab.PressAsync("Keep");

        await tab.SeesAsync("This page stopped");
        await tab.ReadsAsync("What you had written is still in this tab.");
        await tab.PressAsync("Start again");
        await tab.SeesAsync("Form");
        await Expect(tab.Field("Words")).ToHaveValueAsync("break");
        await Expect(tab.Field("Tick")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task When_the_program_dies_the_page_says_so_and_can_start_again()
    {
        var tab = await OpenAsync("/long");

        await TellAppAsync(tab, "die");

        await tab.SeesAsync("This page stopped");
        await tab.PressAsync("Start again");
        await tab.SeesAsync("Long");
    }

    [Fact]
    public async Task Words_can_be_copied()
    {
        var tab = await OpenAsync("/copy");
        await Somebody!.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await tab.PressAsync("Copy");

        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        (await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe("three small words");
    }
}
