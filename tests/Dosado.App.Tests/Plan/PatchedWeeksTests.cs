using System.Collections.Immutable;
using Dosado.Bond;
using Dosado.Places.Plan;

namespace Dosado.App.Tests.Plan;

/// <summary>Kim's app is a patched or a newer one: whatever it gives or proposes, Robin's Plan opens.</summary>
public class PatchedWeeksTests : IAsyncLifetime
{
    private static readonly DateOnly Week = DateOnly.ParseExact(Weeks.Week, "yyyy-MM-dd");
    private static readonly DateTimeOffset Monday = new(Week, new(18, 0), TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Promise", "P8")]
    public async Task Whatever_the_other_gives_the_week_opens()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.GiveAsync(couple.Robin, "a date", "a good book");
        foreach (var what in new[] { "newer kind", "endless", "less than nothing", "no words", "long words", "many", "nowhere" })
        {
            await couple.Kim.Home.Bond!.RecordAsync(new WeekGiven(couple.Kim.Home.NewId(), Week, OfferOf(what)));
            await ShouldOpenAsync(couple, what);
        }

        await ShouldSettleAsync(couple.Robin);
    }

    [Fact]
    [Trait("Promise", "P8")]
    public async Task Whatever_the_other_proposes_the_week_opens()
    {
        var couple = await Couple.PairAsync(_relay);
        await Weeks.BothGiveAsync(couple);
        foreach (var what in new[] { "before all time", "after all time", "less than nothing", "endless", "unknown", "many", "odd clocks" })
        {
            await couple.Kim.Home.Bond!.RecordAsync(ProposalOf(couple.Kim, what));
            await ShouldOpenAsync(couple, what);
        }

        await ShouldSettleAsync(couple.Robin);
    }

    /// <summary>Every page of the week opens, once what Kim proposes in earnest has arrived after it.</summary>
    private static async Task ShouldOpenAsync(Couple couple, string what)
    {
        var robin = couple.Robin;
        var earnest = ProposalOf(couple.Kim, "one hour");
        await couple.Kim.Home.Bond!.RecordAsync(earnest);
        await Eventually.Async(() => Task.FromResult(robin.Home.Bond!.State.Weeks.FindOpen(Week)?.Id == earnest.Id));
        var edits = robin.Home.Bond!.State.Weeks.Proposals.TakeLast(2).Select(p => $"/plan/edit?week={Weeks.Week}&from={p.Id}");
        foreach (var page in (string[])[Weeks.Plan, $"{Weeks.Plan}&kind=1&third=1", $"/plan/weeks?week={Weeks.Week}", .. edits])
        {
            await robin.OpenAsync(page);
            robin.Page.Status.ShouldBe(200, $"{what}: {page}");
        }
    }

    /// <summary>What Kim proposed in earnest can be said yes to and taken along.</summary>
    private static async Task ShouldSettleAsync(Device robin)
    {
        await robin.OpenAsync(Weeks.Plan);
        await robin.PressAsync("Yes, this week");
        robin.Shows("Both of you said yes to this week").ShouldBeTrue();
        await robin.FollowAsync("Take it along as a calendar");
    }

    private static WeekOffer OfferOf(string what) => what switch
    {
        "newer kind" => Offer(new("massage", false), TimeWish.Once(Hour)),
        "endless" => Offer(new("date", false), new(TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue)),
        "less than nothing" => Offer(new("date", false), new(TimeSpan.MinValue, TimeSpan.MinValue, TimeSpan.MinValue)),
        "no words" => Offer(new(string.Empty, true), TimeWish.Once(Hour)),
        "long words" => Offer(new(new('x', 5_000), true), TimeWish.Once(Hour)),
        "many" => Offer(new("date", false), TimeWish.Once(Hour), 40),
        _ => Offer(new("date", false), TimeWish.Once(Hour)) with { Open = [] },
    };

    private static WeekOffer Offer(WeekKind kind, TimeWish wish, int times = 2) => new(
        [.. Enumerable.Repeat(new KindWish(kind, wish), times)],
        [.. Enumerable.Repeat(wish, times)],
        [new(Monday, Monday + Hour)],
        wish,
        wish);

    private static WeekProposed ProposalOf(Device kim, string what) => new(
        kim.Home.NewId(),
        Week,
        what == "odd clocks" ? new("Mars/Base", TimeSpan.MaxValue, [new(DateTimeOffset.MinValue, TimeSpan.MinValue)]) : Clocks.Of(kim.Home, Week),
        [],
        BlocksOf(what),
        string.Empty);

    private static ImmutableArray<PlannedBlock> BlocksOf(string what) => what switch
    {
        "before all time" => [Block(DateTimeOffset.MinValue, Hour)],
        "after all time" => [Block(DateTimeOffset.MaxValue, Hour)],
        "less than nothing" => [Block(Monday, TimeSpan.MinValue)],
        "endless" => [Block(Monday, TimeSpan.MaxValue), Block(Monday, TimeSpan.MaxValue)],
        "unknown" => [new("massage", Monday, Hour, BlockFor.Both), new("~", Monday, Hour, BlockFor.Both), new("77", Monday, Hour, BlockFor.Asked)],
        "many" => [.. Enumerable.Range(0, 500).Select(i => Block(Monday.AddMinutes(i), Hour))],
        _ => [Block(Monday, Hour)],
    };

    private static PlannedBlock Block(DateTimeOffset from, TimeSpan length) => new("date", from, length, BlockFor.Both);
}
