using System.Text;
using System.Text.Json;
using Dosado.App.Tests.Talk;
using Dosado.App.Tests.Us.Notes;
using Dosado.Bond;

namespace Dosado.App.Tests.Us.Taking;

public class ExportTests : IAsyncLifetime
{
    private static readonly string[] Files = ["/us/export/json", "/us/export/book/file", "/us/export/csv"];

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task What_the_other_lets_one_see_is_in_no_file_and_not_in_the_book()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var bond = kim.Home.Bond!;
        var time = kim.Home.NewId();
        await bond.RecordAsync(
            new CheckInShared(kim.Home.NewId(), Day(kim), CheckIn.Unsaid with { Words = "kims own 1" }),
            new NoteShared(kim.Home.NewId(), Day(kim), new(new("inner-hurts"), "", [new("words", "kims own 2")], [])),
            new NoteShared(kim.Home.NewId(), Day(kim), new(new("hopes"), "", [new("hope", "kims own 3")], [])),
            new StepsShared(kim.Home.NewId(), Day(kim), new("", Choices.Unknown, "", Choices.Unknown, "kims own 4", ""), LetterWish.Unsaid),
            new AboveLineShared(kim.Home.NewId(), time, Day(kim), AboveLine.Unknown with { Reached = "kims own 5" }),
            new BelowLineShared(kim.Home.NewId(), time, BelowLine.Unknown with { Need = "kims own 6" }),
            new OtherWayShared(kim.Home.NewId(), time, OtherWay.Unknown with { Deed = "kims own 7" }),
            new WarmWordSaid(kim.Home.NewId(), Day(kim), "said to Robin"));
        await robin.SeesAsync("/today", "said to Robin");

        await robin.OpenAsync("/us/export/book");

        robin.Shows("said to Robin").ShouldBeTrue();
        robin.Text.ShouldNotContain("kims own");
        foreach (var file in Files)
        {
            (await FileAsync(robin, file)).ShouldNotContain("kims own");
        }

        (await FileAsync(kim, "/us/export/json")).ShouldContain("kims own 7");
    }

    [Fact]
    public async Task What_both_have_answered_goes_along_with_its_author_alone()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        foreach (var (device, words) in new[] { (robin, "robins answer"), (kim, "kims answer") })
        {
            await device.OpenAsync("/mine/questions/2-01");
            await device.Fill("My answer", words).PressAsync("Keep");
            await device.FollowAsync("Seal my answer");
            await device.PressAsync("Seal it");
        }

        await robin.SeesAsync("/us/together/questions-2-01", "kims answer");

        var json = await FileAsync(robin, "/us/export/json");
        json.ShouldContain("robins answer");
        json.ShouldNotContain("kims answer");
        (await FileAsync(robin, "/us/export/book/file")).ShouldNotContain("kims answer");
    }

    [Fact]
    public async Task Letters_and_breaks_belong_to_who_got_them()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.SendLetterAsync("I waited for you", ask: "Call when it gets late");
        await robin.Home.Bond!.RecordAsync(new PauseTaken(robin.Home.NewId(), Day(robin), "I need a break.", ""));
        await Eventually.Async(async () =>
        {
            await kim.OpenAsync("/talk");
            return kim.Home.Bond!.State is { Letters.All.Count: 1, Pauses.Count: 1 };
        });

        foreach (var file in new[] { "/us/export/json", "/us/export/book/file" })
        {
            var text = await FileAsync(kim, file);
            text.ShouldContain("I waited for you");
            text.ShouldContain("Call when it gets late");
            text.ShouldContain("I need a break.");
        }
    }

    [Fact]
    public async Task A_letter_that_was_taken_back_is_in_no_file()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var id = robin.Home.NewId();
        await robin.Home.Bond!.RecordAsync(new WarmWordSaid(id, Day(robin), "too early"));
        await kim.SeesAsync("/today", "too early");
        await robin.Home.Bond.TakeBackAsync(id);
        await kim.MissesAsync("/today", "too early");

        (await FileAsync(kim, "/us/export/json")).ShouldNotContain("too early");
        (await FileAsync(robin, "/us/export/json")).ShouldNotContain("too early");
    }

    [Fact]
    [Trait("Safety", "S4")]
    public async Task The_mark_changes_no_byte_of_any_file()
    {
        var device = await Some.BegunAsync();
        var before = await AllAsync(device);

        await device.Home.FeelUnsafeAsync(true);

        (await AllAsync(device)).ShouldBe(before);
    }

    [Fact]
    public async Task No_file_holds_a_key()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        var keys = robin.Home.Own!.Events.OfType<BondKept>().SelectMany(k => new[] { k.Secret, k.PersonKey }).ToList();

        var json = await FileAsync(robin, "/us/export/json");

        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => !json.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_along_can_be_read_in_elsewhere()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync("hopes", "I hope", "a house with a bench");
        var json = await FileAsync(robin, "/us/export/json");
        var anew = await Some.BegunAsync("Robin");

        await anew.SendAsync("/us/export/read-in", new Visits.Field("file", json));

        anew.Shows("were read in").ShouldBeTrue();
        await anew.OpenAsync("/mine/shelves/hopes");
        anew.Shows("a house with a bench").ShouldBeTrue();
        await anew.SendAsync("/us/export/read-in", new Visits.Field("file", json));
        anew.Shows("Everything in that file is here already.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("""{"version":2,"own":[]}""")]
    [InlineData("""{"version":1,"own":{}}""")]
    public async Task A_file_that_was_not_made_here_changes_nothing(string file)
    {
        var device = await Some.BegunAsync();
        var before = device.Home.Own!.Events.ToList();

        await device.SendAsync("/us/export/read-in", new Visits.Field("file", file));

        device.Page.Status.ShouldBe(422);
        device.Home.Own.Events.ShouldBe(before);
    }

    [Fact]
    public async Task A_planted_file_can_neither_bring_in_a_bond_nor_end_one()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var kept = kim.Home.Own!.Events.OfType<BondKept>().Single() with { Id = kim.Home.NewId(), Bond = new("planted") };
        var planted = new Event[] { kept, new BondPutAway(kim.Home.NewId(), robin.Home.Bond!.Id) };
        var json = $$"""{"version":1,"own":[{{string.Join(',', planted.Select(e => Encoding.UTF8.GetString(EventJson.Write(e))))}}],"bonds":[]}""";

        await robin.SendAsync("/us/export/read-in", new Visits.Field("file", json));
        await robin.OpenAsync("/us");

        robin.Home.Bonds.Count.ShouldBe(1);
        robin.Shows("Kim").ShouldBeTrue();
    }

    [Fact]
    public async Task The_book_holds_what_was_written_but_not_sent_and_what_was_said_from_the_bench()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.RecordOwnAsync(
            new DraftKept(robin.Home.NewId(), new("draft"), LetterDraft.Empty with { Soft = "unsent and soft", Ask = "asked nobody" }),
            new ApproachKept(robin.Home.NewId(), new("approach"), Day(robin), new Approach.BackIn("it hurts", "come near", "not sure")),
            new ReadingsKept(robin.Home.NewId(), Day(robin), new("you meant it", "you were tired", "", false, "", "")));
        await kim.Home.Bond!.RecordAsync(
            new BenchTaken(kim.Home.NewId(), Day(kim), "until the light goes", "still on your side", ""),
            new BenchLeft(kim.Home.NewId(), Day(kim), "a blue stone"));
        await robin.SeesAsync("/today", "a blue stone");

        var book = await FileAsync(robin, "/us/export/book/file");

        foreach (var words in new[] { "unsent and soft", "asked nobody", "it hurts", "not sure", "you were tired", "until the light goes", "a blue stone" })
        {
            book.ShouldContain(words);
        }
    }

    [Fact]
    public async Task The_book_stands_alone_and_carries_words_as_words()
    {
        var robin = await Some.BegunAsync();
        await robin.WriteAsync("hopes", "I hope", "<script>alert(1)</script>");

        var book = await FileAsync(robin, "/us/export/book/file");

        book.ShouldStartWith("<!doctype html>");
        book.ShouldContain("&lt;script&gt;");
        book.ShouldNotContain("<script");
        book.ShouldNotContain("src=");
        book.ShouldNotContain("href=");
    }

    [Fact]
    public async Task Every_event_of_an_export_can_be_read_again()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await kim.Home.Bond!.RecordAsync(new WarmWordSaid(kim.Home.NewId(), Day(kim), "hello"));
        await robin.SeesAsync("/today", "hello");
        using var document = JsonDocument.Parse(await FileAsync(robin, "/us/export/json"));

        var events = document.RootElement.GetProperty("own").EnumerateArray()
            .Concat(document.RootElement.GetProperty("bonds").EnumerateArray().SelectMany(b => b.EnumerateObject()).SelectMany(p => p.Value.EnumerateArray()))
            .ToList();

        events.Count.ShouldBeGreaterThan(3);
        events.ShouldAllBe(e => EventJson.Read(Encoding.UTF8.GetBytes(e.GetRawText())) is EventReading.Known);
    }

    private static DateOnly Day(Device device) => device.Home.Now.Day;

    private static async Task<string> FileAsync(Device device, string path)
    {
        await device.OpenAsync(path);
        return Encoding.UTF8.GetString(device.Downloaded);
    }

    private static async Task<string> AllAsync(Device device)
    {
        var all = new StringBuilder();
        foreach (var file in Files)
        {
            all.Append(await FileAsync(device, file));
        }

        return all.ToString();
    }
}
