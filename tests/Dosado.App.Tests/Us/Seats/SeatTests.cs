using Dosado.App.Tests.Us.Notes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Tests.Us.Seats;

public class SeatTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task Only_what_was_ticked_reaches_the_helper_and_it_is_what_the_preview_showed()
    {
        var (robin, ana) = await WithHelperAsync();
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        await robin.WriteAsync("hopes", "I hope", "not for Ana");

        await HandAsync(robin, "bench");
        var preview = robin.Document.QuerySelector("article.passage")!.TextContent;
        await robin.PressAsync("Hand it over");

        await ReadAsync(ana, "a house with a bench");
        ana.Document.QuerySelectorAll("article.passage").Single().TextContent.ShouldBe(preview);
        ana.Shows("Robin").ShouldBeTrue();
        ana.Shows("not for Ana").ShouldBeFalse();
        ana.Document.QuerySelector("[data-print]").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task A_helper_of_ones_own_leaves_no_trace_in_the_bond()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await kim.OpenAsync("/us/seats");
        var before = kim.Page.Html;
        var log = robin.Home.Bond!.Recorded.Count();
        await OpenSeatAsync(robin, "Ana");
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        await robin.OpenAsync("/us/seats");
        await robin.FollowAsync(SeatLink(robin));
        await TickAsync(robin, "bench");
        await robin.PressAsync("Hand it over");

        robin.Home.Bond.Recorded.Count().ShouldBe(log);
        await HearsAsync(robin, kim, "after it");
        await kim.OpenAsync("/us/seats");
        kim.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task Ending_it_deletes_what_lies_there_and_the_helper_reads_nothing_more()
    {
        var (robin, ana) = await WithHelperAsync();
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        await HandAsync(robin, "bench");
        await robin.PressAsync("Hand it over");
        await ReadAsync(ana, "bench");

        await robin.PressAsync("End it");

        await ana.OpenAsync(ana.Page.Path);
        ana.Shows("This is over").ShouldBeTrue();
        ana.Shows("bench").ShouldBeFalse();
        await robin.OpenAsync("/us/seats");
        robin.Shows("Ana").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_taken_back_is_read_no_more()
    {
        var (robin, ana) = await WithHelperAsync();
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        await HandAsync(robin, "bench");
        await robin.PressAsync("Hand it over");
        await ReadAsync(ana, "bench");

        await robin.PressAsync("Take it back");

        await ana.OpenAsync(ana.Page.Path);
        ana.Shows("Nothing lies here so far.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_helper_cannot_write_and_keeps_nothing_on_the_device()
    {
        var (robin, ana) = await WithHelperAsync();
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        await HandAsync(robin, "bench");
        await robin.PressAsync("Hand it over");
        await ReadAsync(ana, "bench");
        var reading = ana.Home.Own!.State.Seats.Reading.Single();

        Convert.FromBase64String(reading.Keys).Length.ShouldBe(Vault.ReadingKeys.HandedSize);
        ana.Document.QuerySelectorAll("main form").Select(f => f.GetAttribute("action")).ShouldBe([$"/us/reading/{reading.Space}/put-away"]);
        await _relay.StopAsync();
        await ana.OpenAsync(ana.Page.Path);
        ana.Shows("bench").ShouldBeFalse();
        await _relay.StartAgainAsync();
    }

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task A_counsellor_of_both_reads_from_each_and_neither_reads_the_others()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var ana = await _relay.BegunAsync("Ana");
        await robin.OpenAsync("/us/seats");
        await robin.Fill("What you call them", "Ana").Fill("The last day", Later(robin)).PressAsync("Ask Kim");
        robin.Shows("Open my side").ShouldBeFalse();
        await kim.SeesAsync("/us/seats", "Robin would like them to read along");
        await kim.PressAsync("I would like that, too");
        await robin.SeesAsync("/us/seats", "You both would like that.");
        foreach (var (device, words) in new[] { (robin, "robins words"), (kim, "kims words") })
        {
            await device.OpenAsync("/us/seats");
            await device.FollowAsync("Open my side");
            await device.PressAsync("Open it");
            await MeetAsync(device, ana);
            await device.WriteAsync("hopes", "I hope", words);
            await HandAsync(device, words);
            await device.PressAsync("Hand it over");
        }

        foreach (var (number, words, not) in new[] { (0, "robins words", "kims words"), (1, "kims words", "robins words") })
        {
            await ReadAsync(ana, words, number);
            ana.Shows(not).ShouldBeFalse();
        }

        foreach (var (device, not) in new[] { (robin, "kims words"), (kim, "robins words") })
        {
            foreach (var page in new[] { "/us/seats", "/us/shown", "/today", "/us/export/book" })
            {
                await device.OpenAsync(page);
                device.Shows(not).ShouldBeFalse();
            }
        }
    }

    [Fact]
    [Trait("Mechanism", "M107")]
    [Trait("Safety", "S3")]
    public async Task Each_ends_their_own_side_and_the_other_is_not_told()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.Bond!.RecordAsync(new CounsellorWished(new("00aa"), "Ana", robin.Home.Now.Day.AddDays(30)));
        await kim.SeesAsync("/us/seats", "I would like that, too");
        await kim.PressAsync("I would like that, too");
        foreach (var device in new[] { robin, kim })
        {
            await device.SeesAsync("/us/seats", "Open my side");
            await device.FollowAsync("Open my side");
            await device.PressAsync("Open it");
        }

        await kim.OpenAsync("/us/seats");
        var before = kim.Page.Html;
        var said = kim.Home.Bond!.Recorded.Count();

        await robin.PressAsync("End it");

        await HearsAsync(robin, kim, "after the end");
        await kim.OpenAsync("/us/seats");
        kim.Page.Html.ShouldBe(before);
        kim.Home.Bond.Recorded.Count().ShouldBe(said + 1);
        kim.Home.Seats.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_its_last_day_nothing_is_read()
    {
        var (robin, ana) = await WithHelperAsync();
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        await HandAsync(robin, "bench");
        await robin.PressAsync("Hand it over");
        await ReadAsync(ana, "bench");
        var seat = robin.Home.Seats.Single();

        await robin.Home.SayAtSeatAsync(seat, new SeatOpened(robin.Home.NewId(), "Robin", robin.Home.Now.Day.AddDays(-1)));

        await ana.OpenAsync(ana.Page.Path);
        ana.Shows("This is over").ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "2026-04-01")]
    [InlineData("Ana", "yesterday")]
    [InlineData("Ana", "2020-01-01")]
    [InlineData("Ana", "2999-01-01")]
    public async Task A_seat_without_a_name_or_a_fair_last_day_is_not_opened_and_what_was_typed_stays(string name, string until)
    {
        var device = await Some.BegunAsync();

        await device.SendAsync("/us/seats/open", new Field("name", name), new Field("until", until));

        device.Page.Status.ShouldBe(422);
        device.Document.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe(name);
        device.Document.QuerySelector("input[name=until]")!.GetAttribute("value").ShouldBe(until);
        device.Home.Seats.ShouldBeEmpty();
    }

    /// <summary>Robin has a helper of their own, who has been let in.</summary>
    private async Task<(Device Robin, Device Ana)> WithHelperAsync()
    {
        var robin = await _relay.BegunAsync("Robin");
        await robin.KeepHereAsync("rain", _relay.SetupCode);
        var ana = await _relay.BegunAsync("Ana");
        await OpenSeatAsync(robin, "Ana");
        await MeetAsync(robin, ana);
        return (robin, ana);
    }

    private static async Task OpenSeatAsync(Device device, string name)
    {
        await device.OpenAsync("/us/seats/new");
        await device.Fill("What you call them", name).PressAsync("Open it");
        device.Shows("Nothing so far.").ShouldBeTrue();
    }

    /// <summary>On the page of the seat: the link, the six words on both sides, and in.</summary>
    private static async Task MeetAsync(Device writer, Device reader)
    {
        await writer.PressAsync("Let Ana in");
        await reader.OpenAsync("/join?%23=" + Uri.EscapeDataString(Couple.CodeOf(writer)));
        reader.Shows("Somebody would like you to read").ShouldBeTrue();
        await reader.PressAsync("Join");
        await Eventually.Async(async () =>
        {
            await writer.OpenAsync("/us/invite");
            return writer.Shows("Six words");
        });
        await writer.PressAsync("They are the same");
        await reader.PressAsync("They are the same");
        var before = reader.Home.Own!.State.Seats.Reading.Count;
        await Eventually.Async(async () =>
        {
            await writer.OpenAsync("/us/invite");
            await reader.OpenAsync("/join");
            return reader.Home.Pairings.Joining is null && writer.Home.Pairings.Inviting is null;
        });
        before.ShouldBeLessThanOrEqualTo(reader.Home.Own.State.Seats.Reading.Count);
    }

    /// <summary>Ticks the one thing with these words and sees what would go.</summary>
    private static async Task HandAsync(Device device, string words)
    {
        await device.OpenAsync("/us/seats");
        await device.FollowAsync(SeatLink(device));
        await TickAsync(device, words);
    }

    private static string SeatLink(Device device) => string.Join(
        ' ',
        device.Document.QuerySelector("a[href^='/us/seats/']:not([href^='/us/seats/new'])")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task TickAsync(Device device, string words)
    {
        var item = device.Document.QuerySelectorAll("label.check")
            .First(l => l.TextContent.Contains(words, StringComparison.Ordinal))
            .QuerySelector("input")!.GetAttribute("value")!;
        await device.SendAsync(device.Page.Path.Split('?')[0] + "/preview", new Field("item", item));
    }

    private static Task ReadAsync(Device device, string words, int number = 0) => Eventually.Async(async () =>
    {
        await device.OpenAsync("/us/seats");
        var links = device.Document.QuerySelectorAll("a[href^='/us/reading/']");
        if (links.Length <= number)
        {
            return false;
        }

        await device.OpenAsync(links[number].GetAttribute("href")!);
        return device.Shows(words);
    });

    /// <summary>What one says last has arrived, and so has everything before it.</summary>
    private static async Task HearsAsync(Device from, Device to, string words)
    {
        await from.Home.Bond!.RecordAsync(new WarmWordSaid(from.Home.NewId(), from.Home.Now.Day, words));
        await to.SeesAsync("/today", words);
    }

    private static string Later(Device device) => device.Home.Now.Day.AddDays(30).ToString("yyyy-MM-dd", null);
}
