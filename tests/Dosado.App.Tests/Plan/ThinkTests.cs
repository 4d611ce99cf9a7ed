using AngleSharp.Dom;

namespace Dosado.App.Tests.Plan;

public class ThinkTests
{
    [Fact]
    [Trait("Mechanism", "M087")]
    public async Task One_alone_taps_something_for_oneself_and_sees_a_week_of_ones_own()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan");
        await robin.FollowAsync("Begin");
        await robin.PressAsync("a good book");
        await robin.PressAsync("Keep");

        robin.Shows("Here is one week of your own").ShouldBeTrue();
        robin.Shows("my time: a good book").ShouldBeTrue();
        robin.Text.ShouldNotContain("together");
    }

    [Fact]
    public async Task Own_words_wait_while_something_else_is_tapped_and_are_kept_without_being_added_first()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/think");
        await robin.FillNamed("me-own", "the choir").PressAsync("a good book");
        robin.Document.QuerySelector("[name=me-own]")!.GetAttribute("value").ShouldBe("the choir");

        await robin.PressAsync("Keep");

        robin.Shows("my time: the choir").ShouldBeTrue();
        robin.Shows("my time: a good book").ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_is_left_free()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/think");
        await robin.PressAsync("a good book");
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" })
        {
            foreach (var part in day == "Sunday" ? new[] { "morning", "evening" } : ["morning", "afternoon", "evening"])
            {
                robin.Tick($"{day} {part} cannot be");
            }
        }

        await robin.PressAsync("Keep");

        var block = robin.Document.QuerySelector(".blocks li")!;
        block.Closest(".day-of-week")!.PreviousElementSibling!.TextContent.ShouldStartWith("Sun");
        block.QuerySelector(".when")!.TextContent.CompareTo("12").ShouldBeGreaterThan(0);
        block.QuerySelector(".when")!.TextContent.CompareTo("17").ShouldBeLessThan(0);
    }

    [Fact]
    public async Task A_second_tap_lets_a_wish_go()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/think");
        await robin.PressAsync("a hot bath");
        robin.Document.QuerySelectorAll("fieldset.wish").Length.ShouldBe(1);

        await robin.PressAsync("a hot bath");

        robin.Document.QuerySelectorAll("fieldset.wish").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fourth_wish_is_kept_on_the_page_and_said_to_be_one_too_many()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/think");
        foreach (var kind in new[] { "a hot bath", "a good book", "friends", "time alone" })
        {
            await robin.PressAsync(kind);
        }

        await robin.PressAsync("Keep");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("Three at most").ShouldBeTrue();
        robin.Document.QuerySelectorAll("fieldset.wish").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_least_above_what_would_be_good_is_a_sentence_and_nothing_is_lost()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/think");
        await robin.Fill("In your own words, for me", "my <b>choir</b>").PressAsync("Add it");
        await robin.Fill("At least", "6").Fill("Would be good", "2").PressAsync("Keep");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("my <b>choir</b>: the least you need is more than what would be good").ShouldBeTrue();
        robin.Document.QuerySelector("select[name=me-0-least] option[selected]")!.GetAttribute("value").ShouldBe("6");
    }

    [Fact]
    public async Task A_week_without_any_free_part_says_so()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/plan/think");
        await robin.PressAsync("a hot bath");
        foreach (var cell in robin.Document.QuerySelectorAll("input[name=cannot]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            cell.IsChecked = true;
        }

        await robin.PressAsync("Keep");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("Every part of the week is crossed out").ShouldBeTrue();
    }

    [Fact]
    public async Task Finer_shows_where_a_wish_would_fit()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync($"/plan/think?week={Weeks.Week}");
        await robin.PressAsync("a hot bath");
        TickAllBut(robin, "1-2");

        await robin.PressAsync("Show where it would fit");

        robin.Document.QuerySelector(".fits")!.GetAttribute("aria-label").ShouldBe("It would fit on Tuesday evening");
    }

    [Fact]
    public async Task A_wish_that_fits_nowhere_says_what_gives_it_a_place()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync($"/plan/think?week={Weeks.Week}");
        await robin.PressAsync("a hot bath");
        robin.Document.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=me-0-length]").Last().IsChecked = true;
        TickAllBut(robin, "1-0");

        await robin.PressAsync("Show where it would fit");

        robin.Shows("So far it would fit nowhere in this week").ShouldBeTrue();
    }

    [Fact]
    public async Task As_last_week_is_one_tap()
    {
        var clock = new FixedClock();
        var robin = await Some.BegunAsync(clock: clock);
        await robin.OpenAsync("/plan/think");
        await robin.PressAsync("a hot bath");
        await robin.Tick("Tuesday evening cannot be").PressAsync("Keep");
        clock.Move(TimeSpan.FromDays(7));

        await robin.OpenAsync("/plan/think");
        await robin.PressAsync("As last week");

        robin.Document.QuerySelector("fieldset.wish legend")!.TextContent.ShouldBe("a hot bath");
        robin.Document.QuerySelectorAll("input[name=cannot][checked]").Length.ShouldBe(1);
    }

    private static void TickAllBut(Device device, string part)
    {
        foreach (var cell in device.Document.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=cannot]"))
        {
            cell.IsChecked = cell.Value != part;
        }
    }
}
