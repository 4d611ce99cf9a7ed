using System.Text;
using Dosado.App.Tests.Us;
using Dosado.Bond;
using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;
using Drawn = Dosado.Bond.Tests.Some;

namespace Dosado.App.Tests.Faults;

/// <summary>
/// Kim's program is a patched one: it says whatever an envelope can hold. Robin's honest one shows each of its pages,
/// runs nothing of it, keeps what Robin said, and hears what Kim says after it.
/// </summary>
public class DishonestPeerTests : IAsyncLifetime
{
    private const int Events = 240;
    private const int Size = 6;
    private const int MostPages = 150;

    private static readonly string[] Begin = ["/today", "/talk", "/plan", "/dance", "/us", "/us/shown", "/us/export"];

    /// <summary>Contents that no app writes.</summary>
    private static readonly string[] Contents =
    [
        string.Empty,
        "null",
        "not JSON at all",
        "{\"type\":\"warm-word/1\"}",
        "{\"type\":\"warm-word/1\",\"id\":7,\"day\":\"tomorrow\",\"words\":[]}",
        "{\"type\":\"from-the-future/9\",\"words\":\"" + new string('x', 60_000) + "\"}",
        "{\"type\":\"warm-word/1\",\"words\":\"" + new string('x', 60_000) + "\"}",
        string.Concat(Enumerable.Repeat("{\"type\":", 7_000)),
        new('[', 60_000),
        "\0\u202e\ufffd",
        "{\"type\":\"signal-given/1\",\"day\":\"2026-03-14\",\"kind\":7,\"rung\":\"\",\"reassurance\":\"\",\"time\":\"\",\"id\":\"a7\"}",
    ];

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(1, "2026-03-14")]
    [InlineData(2, "0001-01-01")]
    [InlineData(3, "9999-12-31")]
    [InlineData(4, "9999-12-31")]
    [Trait("Promise", "P8")]
    [Trait("Promise", "P12")]
    public async Task Whatever_is_said_on_whatever_day_every_page_opens_and_what_I_said_stays(int seed, string day)
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SayAsync("from Robin");
        await kim.ReceivesAsync("from Robin");
        var mine = kim.Home.Bond!.Recorded.Where(r => r.Author != kim.Home.Bond!.Log.Me).ToList();

        var drawn = Drawn.BondEvents.Sample(Events, new Rnd((ulong)seed), Size).Select(e => On(day, e)).ToList();
        await kim.Home.Bond!.RecordAsync([.. drawn, .. mine.Select(r => r.Event), TakingBack(mine)]);
        await HasHeardAsync(robin, kim);

        await ShouldOpenEveryPageAsync(robin);
        (await robin.TakenAlongAsync()).Mine.ShouldContain("from Robin");
        await kim.SayAsync("and now in earnest");
        await robin.ReceivesAsync("and now in earnest");
    }

    [Fact]
    [Trait("Promise", "P8")]
    public async Task What_no_app_writes_is_left_aside_and_what_comes_after_it_arrives()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var before = robin.Home.Bond!.Recorded.Count();

        await kim.Home.Bond!.Log.Replica.AddAsync(
            [.. Contents.Select(c => new Pending(InsideKind.Event, Encoding.UTF8.GetBytes(c))), new Pending(InsideKind.Event, new byte[] { 0xff, 0xfe, 0x80 })],
            [],
            default);
        await kim.SayAsync("and now in earnest");

        await robin.ReceivesAsync("and now in earnest");
        robin.Home.Bond!.Recorded.Count().ShouldBe(before + 1);
        await ShouldOpenEveryPageAsync(robin);
    }

    /// <summary>So speaks an honest app, too, once a newer version of it has more feelings to pick from.</summary>
    [Fact]
    public async Task A_feeling_that_this_version_does_not_know_is_shown_by_its_name()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        Feeling[] feelings = [new("wonder", false)];

        await kim.Home.Bond!.RecordAsync(
            new CheckInShared(kim.Home.NewId(), kim.Home.Now.Day, CheckIn.Unsaid with { Feelings = [.. feelings] }),
            new NoteShared(kim.Home.NewId(), kim.Home.Now.Day, new(new("inner-hurts"), "", [new("words", "a thing that hurt")], [.. feelings])));

        await robin.SeesAsync("/today", "wonder");
        await ShouldOpenEveryPageAsync(robin);
    }

    /// <summary>An app that names as taken back what is not its own.</summary>
    private static TakenBack TakingBack(IReadOnlyList<Recorded> others) =>
        new(new("f00d"), [.. others.Select(r => r.Event.Id)], [.. others.Select(r => r.Envelope)]);

    /// <summary>The same event by another clock, with markup in its words.</summary>
    private static Event On(string day, Event drawn)
    {
        var json = Encoding.UTF8.GetString(EventJson.Write(drawn))
            .Replace("2026-03-14", day, StringComparison.Ordinal)
            .Replace("a walk alone did me good", "<x-hurt>", StringComparison.Ordinal);
        return EventJson.Read(Encoding.UTF8.GetBytes(json)) is EventReading.Known known ? known.Event : drawn;
    }

    private static Task HasHeardAsync(Device robin, Device kim) => Eventually.Async(async () =>
    {
        await robin.OpenAsync("/us");
        await kim.OpenAsync("/us");
        return robin.Home.Bond!.Log.Replica.Head == kim.Home.Bond!.Log.Replica.Head
            && kim.Home.Bond!.Log.Unsent.Count == 0;
    });

    private static async Task ShouldOpenEveryPageAsync(Device device)
    {
        var seen = new HashSet<string>();
        var broken = new List<string>();
        var next = new Queue<string>(Begin);
        while (seen.Count < MostPages && next.TryDequeue(out var path))
        {
            if (seen.Add(path))
            {
                await device.OpenAsync(path);
                broken.AddRange(device.Page.Status == 200 && device.Document.QuerySelector("x-hurt") is null ? [] : [path]);
                device.Document.QuerySelectorAll("main a[href^='/']").ToList().ForEach(a => next.Enqueue(a.GetAttribute("href")!));
            }
        }

        broken.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(25);
    }
}
