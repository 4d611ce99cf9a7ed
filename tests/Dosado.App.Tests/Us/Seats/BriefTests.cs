using Dosado.App.Tests.Us.Notes;
using Dosado.Bond;

namespace Dosado.App.Tests.Us.Seats;

public class BriefTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task A_brief_has_what_both_agree_on_my_half_and_my_exercises()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var offer = robin.Home.NewId();
        await robin.Home.Bond!.RecordAsync(new AgreementOffered(offer, new("No phones at supper", robin.Home.Now.Day.AddDays(30), false)));
        await kim.SeesAsync("/plan/agreements", "No phones at supper");
        await kim.Home.Bond!.RecordAsync(new AgreementAnswered(kim.Home.NewId(), offer, true));
        await KeepHalfAsync(robin, "I went quiet");
        await robin.WriteAsync("practice-ask", "Before: what I mean to do, and how it feels", "I asked for a hug");

        await robin.SeesAsync("/us/brief", "No phones at supper");

        robin.Shows("I went quiet").ShouldBeTrue();
        robin.Shows("I asked for a hug").ShouldBeTrue();
        robin.Document.QuerySelector("[data-print]").ShouldNotBeNull();
    }

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task The_others_half_stands_in_it_only_by_their_own_tap()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var time = kim.Home.NewId();
        await kim.Home.Bond!.RecordAsync(
            new AboveLineShared(kim.Home.NewId(), time, kim.Home.Now.Day, AboveLine.Unknown with { Exactly = "kim left the room" }),
            new BelowLineShared(kim.Home.NewId(), time, BelowLine.Unknown with { Need = "kims need" }));
        await robin.SeesAsync("/talk/cycle", "Kim");
        await robin.OpenAsync("/us/brief");
        robin.Text.ShouldNotContain("kim left");

        await robin.SendAsync("/us/brief/may/" + time.Value);
        robin.Text.ShouldNotContain("kim left");
        await kim.OpenAsync("/us/brief");
        await kim.PressAsync("Let Robin print this half of mine");

        await robin.SeesAsync("/us/brief", "kim left the room");
        robin.Shows("kims need").ShouldBeTrue();
        await kim.PressAsync("Let Robin print it no more");
        await robin.MissesAsync("/us/brief", "kim left the room");
    }

    [Fact]
    public async Task What_is_not_chosen_does_not_stand_in_it()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync("practice-ask", "Before: what I mean to do, and how it feels", "first exercise");
        await robin.WriteAsync("practice-ask", "Before: what I mean to do, and how it feels", "second exercise");
        await robin.OpenAsync("/us/brief");
        var item = robin.Document.QuerySelectorAll("label.check").First(l => l.TextContent.Contains("second", StringComparison.Ordinal))
            .QuerySelector("input")!.GetAttribute("value");

        await robin.OpenAsync("/us/brief?chosen=yes&item=" + item);

        var paper = robin.Document.QuerySelector(".book")!.TextContent;
        paper.ShouldContain("second exercise");
        paper.ShouldNotContain("first exercise");
    }

    [Fact]
    public async Task One_alone_has_a_brief_without_empty_places()
    {
        var robin = await Some.BegunAsync();

        await robin.OpenAsync("/us/brief");

        robin.Shows("What you have kept can go into it").ShouldBeTrue();
        robin.Document.QuerySelectorAll(".chapter").ShouldBeEmpty();
    }

    private static Task KeepHalfAsync(Device device, string did) => device.Home.RecordOwnAsync(new HalfKept(
        device.Home.NewId(),
        device.Home.NewId(),
        device.Home.Now.Day,
        CycleHalf.Unknown with { Above = AboveLine.Unknown with { Exactly = did } },
        device.Home.Bond?.Id));
}
