using System.Net;
using System.Text;
using Dosado.Vault;

namespace Dosado.Sync.Tests.Http;

/// <summary>Whatever comes back over the network, it is an answer and never an exception.</summary>
public class BrokenAnswersTests
{
    private static readonly SpaceKeys Keys = SpaceSecret.Make(Some.Crypto).ToKeys();

    private static readonly Dictionary<string, Func<CancellationToken, Task<HttpResponseMessage>>> Answers = new()
    {
        ["nothing there"] = _ => throw new HttpRequestException("no route"),
        ["a cut connection"] = _ => throw new IOException("reset"),
        ["a hotel's login page"] = _ => Answer(HttpStatusCode.OK, "<html>please log in</html>"u8.ToArray()),
        ["an empty yes"] = _ => Answer(HttpStatusCode.OK, []),
        ["a proxy's no"] = _ => Answer(HttpStatusCode.BadGateway, "<html>bad gateway</html>"u8.ToArray()),
        ["a redirect"] = _ => Answer(HttpStatusCode.Found, []),
        ["a page that is cut"] = _ => Answer(HttpStatusCode.OK, [0, 1, 2, 3], "1:" + new string('0', 64)),
        ["a page without a head"] = _ => Answer(HttpStatusCode.OK, []),
        ["a page with a senseless head"] = _ => Answer(HttpStatusCode.OK, [], "-1:xyz"),
        ["a page without end"] = _ => Answer(HttpStatusCode.OK, new byte[3 << 20], "1:" + new string('0', 64)),
        ["JSON of another kind"] = _ => Answer(HttpStatusCode.OK, "[1,2,3]"u8.ToArray()),
        ["JSON without an end"] = _ => Answer(HttpStatusCode.OK, Encoding.UTF8.GetBytes(new string('[', 100_000))),
        ["JSON with nothing in it"] = _ => Answer(HttpStatusCode.OK, "null"u8.ToArray()),
        ["bytes that are no text"] = _ => Answer(HttpStatusCode.OK, [0xff, 0xfe, 0x00]),
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Senseless_answers_are_nobody_there(string name)
    {
        using var http = Client(Answers[name]);
        var relay = new HttpRelay(http, TimeProvider.System);

        (await relay.DescribeAsync(default)).ShouldBeOfType<RelayAnswer<RelayNotice>.Unreachable>();
        (await relay.IssueTicketAsync(Keys.Id, Keys.Write, default)).ShouldBeOfType<RelayAnswer<string>.Unreachable>();
        (await relay.ReadAsync(Keys.Id, Keys.Read, 0, default)).ShouldBeOfType<RelayAnswer<LogPage>.Unreachable>();
        (await relay.WatchAsync([(Keys.Id, Keys.Read)], default).ToListAsync()).ShouldBeEmpty();
        (await relay.FindPushKeyAsync(default)).ShouldBeOfType<RelayAnswer<string>.Unreachable>();
        if (name is not ("a page that is cut" or "a page without end"))
        {
            (await relay.AppendAsync(Keys.Id, Keys.Write, [], null, default)).ShouldBeOfType<RelayAnswer<LogHead>.Unreachable>();
        }

        if (name is not ("an empty yes" or "a page without a head" or "a page with a senseless head"))
        {
            foreach (var done in await AskForNothingAsync(relay))
            {
                done.ShouldBeOfType<RelayAnswer<Done>.Unreachable>();
            }
        }
    }

    [Fact]
    public async Task An_empty_yes_is_all_that_is_said_where_nothing_is_asked_for()
    {
        using var http = Client(_ => Answer(HttpStatusCode.OK, []));

        foreach (var done in await AskForNothingAsync(new HttpRelay(http, TimeProvider.System)))
        {
            done.ShouldBeOfType<RelayAnswer<Done>.Granted>();
        }
    }

    [Theory]
    [InlineData(2 << 20, true)]
    [InlineData((2 << 20) + 1, false)]
    public async Task An_answer_is_read_up_to_two_mebibytes(int length, bool isRead)
    {
        using var http = Client(_ => Answer(HttpStatusCode.OK, Encoding.UTF8.GetBytes("""{"ticket":"t"}""".PadRight(length))));

        var answer = await new HttpRelay(http, TimeProvider.System).IssueTicketAsync(Keys.Id, Keys.Write, default);

        (answer is RelayAnswer<string>.Granted).ShouldBe(isRead);
    }

    /// <summary>An append that a relay took may be answered with any body, so long as it says where the log ends.</summary>
    [Fact]
    public async Task A_yes_to_an_append_is_the_head_that_comes_with_it()
    {
        var head = new LogHead(7, Digest.Of("seven"u8));
        using var http = Client(_ => Answer(HttpStatusCode.OK, "{}"u8.ToArray(), head.ToString()));

        (await new HttpRelay(http, TimeProvider.System).AppendAsync(Keys.Id, Keys.Write, [], null, default))
            .ShouldBe(new RelayAnswer<LogHead>.Granted(head));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(405)]
    [InlineData(418)]
    [InlineData(500)]
    [InlineData(504)]
    public async Task A_status_that_the_protocol_does_not_know_is_nobody_there(int status)
    {
        using var http = Client(_ => Answer((HttpStatusCode)status, []));

        (await new HttpRelay(http, TimeProvider.System).ReadAsync(Keys.Id, Keys.Read, 0, default))
            .ShouldBeOfType<RelayAnswer<LogPage>.Unreachable>().Detail.ShouldContain($"{status}");
    }

    [Theory]
    [InlineData(404, """{"error":"no-such-space"}""", Refusal.NoSuchSpace)]
    [InlineData(413, """{"error":"too-large","limit":65536}""", Refusal.TooLarge)]
    [InlineData(400, """{"error":"ticket-needed"}""", Refusal.TicketNeeded)]
    [InlineData(500, """{"error":"other-head"}""", Refusal.OtherHead)]
    [InlineData(400, "", Refusal.Malformed)]
    [InlineData(401, "", Refusal.NotAllowed)]
    [InlineData(403, "", Refusal.TicketNeeded)]
    [InlineData(404, "{}", Refusal.NoSuchSpace)]
    [InlineData(409, "null", Refusal.Conflict)]
    [InlineData(410, """{"error":7}""", Refusal.Deleted)]
    [InlineData(412, "[]", Refusal.OtherHead)]
    [InlineData(413, "", Refusal.TooLarge)]
    [InlineData(429, "", Refusal.TooOften)]
    [InlineData(503, """{"error":"something-new"}""", Refusal.Busy)]
    [InlineData(507, "<html>", Refusal.Full)]
    public async Task A_refusal_is_known_by_its_code_or_else_by_its_status(int status, string body, Refusal refusal)
    {
        using var http = Client(_ => Answer((HttpStatusCode)status, Encoding.UTF8.GetBytes(body)));

        (await new HttpRelay(http, TimeProvider.System).ReadAsync(Keys.Id, Keys.Read, 0, default))
            .ShouldBe(new RelayAnswer<LogPage>.Refused(refusal));
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_given_up()
    {
        var clock = new ManualClock(Some.Monday);
        using var http = Client(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return new();
        });

        var answer = new HttpRelay(http, clock).DescribeAsync(default);
        while (clock.MoveToNext(Some.Monday.AddMinutes(2)))
        {
        }

        (await answer).ShouldBeOfType<RelayAnswer<RelayNotice>.Unreachable>();
    }

    /// <summary>A watch that is cut, or falls silent for longer than a relay does, ends after the hints that had come.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_watch_ends_without_a_word_after_what_it_told(bool isCut)
    {
        var clock = new ManualClock(Some.Monday);
        var hint = Encoding.UTF8.GetBytes($"data: {{\"space\":\"{Keys.Id}\"}}\n\n");
        using var http = Client(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new Ending(hint, isCut)) }));

        await using var hints = new HttpRelay(http, clock).WatchAsync([(Keys.Id, Keys.Read)], default).GetAsyncEnumerator();
        (await hints.MoveNextAsync()).ShouldBeTrue();
        hints.Current.ShouldBe(Keys.Id);
        var more = hints.MoveNextAsync().AsTask();
        for (var end = Some.Monday; !more.IsCompleted; end = end.AddMinutes(1))
        {
            clock.MoveToNext(end);
            await Task.Yield();
        }

        (await more).ShouldBeFalse();
    }

    /// <summary>A relay gives a sign of life every 25 seconds: so a watch goes on for longer than one silence may last.</summary>
    [Fact]
    public async Task A_watch_goes_on_while_the_relay_gives_signs_of_life()
    {
        var clock = new ManualClock(Some.Monday);
        var hint = Encoding.UTF8.GetBytes($"data: {{\"space\":\"{Keys.Id}\"}}\n\n");
        using var http = Client(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new Beating(clock, hint)) }));

        await using var hints = new HttpRelay(http, clock).WatchAsync([(Keys.Id, Keys.Read)], default).GetAsyncEnumerator();
        (await hints.MoveNextAsync()).ShouldBeTrue();
        hints.Current.ShouldBe(Keys.Id);
    }

    [Fact]
    public async Task Only_the_caller_s_own_cancellation_throws()
    {
        using var http = Client(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return new();
        });
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            async () => await new HttpRelay(http, TimeProvider.System).DescribeAsync(cancelled.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Hints_are_read_from_whatever_portions_they_arrive_in(int size)
    {
        var events = $": here\r\n\nevent: head\ndata: {{\"space\":\"{Keys.Id}\",\"head\":\"1:{new string('0', 64)}\"}}\n\n"
            + $"data: nonsense\n\ndata:{new string('x', 5000)}\ndata: {{\"space\":\"{Keys.Id}\"}}\n\n";
        var lines = new HintLines();

        events.Chunk(size).SelectMany(c => lines.Read(c)).ShouldBe([Keys.Id, Keys.Id]);
    }

    /// <summary>A line of 1,024 letters is read, one letter more is skipped, and the next one is read again.</summary>
    [Theory]
    [InlineData(1024, 2)]
    [InlineData(1025, 1)]
    public void A_hint_longer_than_any_relay_writes_is_skipped(int length, int found)
    {
        var hint = $"data:{{\"space\":\"{Keys.Id}\"}}";

        new HintLines().Read($"{hint.PadRight(length)}\n{hint}\r\n").Count.ShouldBe(found);
    }

    [Fact]
    public void A_line_that_names_no_space_is_no_hint() =>
        new HintLines().Read($"dat: {{\"space\":\"{Keys.Id}\"}}\ndata: {{\"space\":\"here\"}}\ndata:\n\n").ShouldBeEmpty();

    private static async Task<IReadOnlyList<RelayAnswer<Done>>> AskForNothingAsync(HttpRelay relay) =>
    [
        await relay.CreateSpaceAsync(Keys.ToNewSpace(null, "ticket"), default),
        await relay.RedactAsync(Keys.Id, Keys.Write, [], default),
        await relay.DeleteSpaceAsync(Keys.Id, Keys.Delete, default),
        await relay.SilenceAsync(Keys.Id, Keys.Read, "https://push.example/1", default),
        await relay.KnockAsync(Keys.Id, Keys.Write, default),
    ];

    private static HttpClient Client(Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        new(new Handler(answer)) { BaseAddress = new("http://relay.example/") };

    private static Task<HttpResponseMessage> Answer(HttpStatusCode status, byte[] body, string? head = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        if (head is not null)
        {
            answer.Headers.TryAddWithoutValidation("Dosado-Head", head);
        }

        return Task.FromResult(answer);
    }

    /// <summary>Gives what it has once, and then breaks or says nothing any more.</summary>
    private sealed class Ending(byte[] told, bool isCut) : MemoryStream(told)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < Length)
            {
                return Read(buffer.Span);
            }

            await (isCut ? throw new IOException("reset") : Task.Delay(Timeout.Infinite, cancellationToken));
            return 0;
        }
    }

    /// <summary>Says "still here" every 25 seconds, for more than three minutes, before it has something to tell.</summary>
    private sealed class Beating(ManualClock clock, byte[] told) : MemoryStream
    {
        private int _beats;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var end = clock.GetUtcNow().AddSeconds(25); clock.MoveToNext(end);)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var said = ++_beats > 8 ? told : ": here\n\n"u8.ToArray();
            said.CopyTo(buffer);
            return ValueTask.FromResult(said.Length);
        }
    }

    private sealed class Handler(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer(cancellationToken);
    }
}
