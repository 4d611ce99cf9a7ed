using System.Net;

namespace Dosado.Sync.Tests.Logs;

/// <summary>What a relay, or somebody with its help, can try (<see cref="RelayLies"/>), told to the native client.</summary>
public class LyingRelayTests
{
    public static TheoryData<string> Names => [.. RelayLies.All.Keys];

    public static TheoryData<string> NamesForNewcomers => [.. RelayLies.All.Where(l => !l.Value.IsAboutThePast).Select(l => l.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Promise", "P7")]
    [Trait("Promise", "P8")]
    public async Task A_lie_about_what_is_new_is_named_and_leaves_what_was_there(string name)
    {
        var lie = RelayLies.All[name];
        var story = await Story.MakeAsync();
        var wire = new LyingWire(story);
        using var reader = await story.NewcomerAsync(wire.Relay);
        (await reader.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

        wire.Serve = await lie.PrepareAsync(story);
        await reader.SyncAsync();

        ShouldNotBelieve(reader, lie);
        (await reader.HearAsync()).ShouldBe(["first"]);
    }

    [Theory]
    [MemberData(nameof(NamesForNewcomers))]
    [Trait("Promise", "P7")]
    [Trait("Promise", "P8")]
    public async Task A_newcomer_believes_no_lie_and_says_which(string name)
    {
        var lie = RelayLies.All[name];
        var story = await Story.MakeAsync();
        var wire = new LyingWire(story) { Serve = await lie.PrepareAsync(story) };
        using var reader = await story.NewcomerAsync(wire.Relay);

        await reader.SyncAsync();

        ShouldNotBelieve(reader, lie);
    }

    [Fact]
    [Trait("Promise", "P7")]
    public async Task A_newcomer_stops_where_a_certificate_was_dropped()
    {
        var story = await Story.MakeAsync();
        story.Relay.Log = log => [MemoryRelay.Hollow(log[0]), .. log.Skip(1)];
        using var reader = await story.NewcomerAsync();

        await reader.SyncAsync();

        reader.ReasonToStop().ShouldBe(StopReason.UncertifiedDevice);
        (await reader.HearAsync()).ShouldBeEmpty();
    }

    private static void ShouldNotBelieve(Replica reader, RelayLie lie)
    {
        if (lie.Reason is { } reason)
        {
            reader.ReasonToStop().ShouldBe(reason);
        }
        else
        {
            reader.State.ShouldBeOfType<SyncState.OfflineSince>();
        }
    }

    [Fact]
    public async Task A_space_that_stopped_stays_stopped_after_a_restart_and_says_nothing_more()
    {
        var story = await Story.MakeAsync();
        story.Relay.Log = log => log.Take(2);
        await story.Pair.Kim.SyncAsync();
        story.Relay.Log = null;
        var appends = story.Relay.Honest.Appends.Count;

        using var again = await story.Pair.Kims.OpenAsync();
        await again.SayAsync("into the void");
        await again.SyncAsync();

        again.State.ShouldBe(new SyncState.Stopped(new(StopReason.HeadRolledBack, 2)));
        story.Relay.Honest.Appends.Count.ShouldBe(appends);
        (await again.HearAsync()).Count.ShouldBe(5);
        (await again.UnsentAsync()).ShouldBe(["into the void"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [Trait("Promise", "P7")]
    public async Task A_log_that_got_shorter_is_noticed(int length)
    {
        var story = await Story.MakeAsync();
        story.Relay.Log = log => log.Take(length);

        await story.Pair.Robin.SyncAsync();

        story.Pair.Robin.State.ShouldBe(new SyncState.Stopped(new(StopReason.HeadRolledBack, (ulong)length)));
    }

    [Fact]
    public async Task A_head_that_does_not_fit_the_log_is_noticed()
    {
        var story = await Story.MakeAsync();
        story.Relay.Head = head => head with { Hash = Digest.Of("other"u8) };

        await story.Pair.Robin.SyncAsync();

        story.Pair.Robin.ReasonToStop().ShouldBe(StopReason.ChainBroken);
    }

    [Fact]
    [Trait("Promise", "P7")]
    public async Task Two_devices_told_two_stories_notice_when_the_stories_meet()
    {
        var story = await Story.MakeAsync();
        await story.Pair.Robin.SayAsync("for one story");
        await story.Pair.Robin.SyncAsync();
        story.Relay.Log = log => log.Where((_, i) => i != 8);
        await story.Pair.Kim.SayAsync("for the other");
        await story.Pair.Kim.SyncAsync();
        story.Relay.Log = null;

        await story.Pair.Robin.SyncAsync();
        await story.Pair.Kim.SyncAsync();

        story.Pair.Kim.ReasonToStop().ShouldBe(StopReason.RepeatedEnvelope);
        story.Pair.Robin.State.ShouldBeOfType<SyncState.UpToDate>("what Kim wrote saw only what both stories share");
        await story.Pair.Robin.SayAsync("later");
        await story.Pair.Robin.SyncAsync();
        story.Relay.Log = log => log.Where((_, i) => i != 8);
        using var misled = await story.NewcomerAsync();
        await misled.SyncAsync();
        misled.ReasonToStop().ShouldNotBeNull();
    }

    [Fact]
    [Trait("Promise", "P7")]
    public async Task Every_flipped_byte_of_an_envelope_is_noticed()
    {
        var story = await Story.MakeAsync();
        var bytes = story.Log[4].ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 0x20;
            if (LogItem.TryRead(bytes, out var flipped) && flipped.Size == bytes.Length)
            {
                story.Relay.Log = log => [.. log.Take(4), flipped, .. log.Skip(5)];
                using var reader = await story.NewcomerAsync();
                (await reader.SyncAsync()).ShouldBeOfType<SyncState.Stopped>($"byte {i}");
            }

            bytes[i] ^= 0x20;
        }
    }

    [Fact]
    public async Task A_relay_that_withholds_everything_looks_quiet_and_the_note_says_since_when()
    {
        var story = await Story.MakeAsync();
        var before = story.Pair.Robin.LastNews;
        ((ManualClock)story.Pair.Home.Clock).Set(Some.Monday.AddDays(3));
        await story.Pair.Kim.SayAsync("are you there");
        await story.Pair.Kim.SyncAsync();
        story.Relay.Log = log => log.Take(8);

        await story.Pair.Robin.SyncAsync();

        story.Pair.Robin.State.ShouldBeOfType<SyncState.UpToDate>();
        story.Pair.Robin.LastNews.ShouldBe(before);
        story.Pair.Robin.LastAnswer.ShouldBe(Some.Monday.AddDays(3));
        (await story.Pair.Robins.OpenAsync()).LastNews.ShouldBe(before.ShouldNotBeNull());
    }

    [Theory]
    [InlineData(Refusal.NoSuchSpace)]
    [InlineData(Refusal.Deleted)]
    [InlineData(Refusal.NotAllowed)]
    [Trait("Promise", "P13")]
    public async Task A_relay_that_denies_a_living_space_changes_nothing_here(Refusal refusal)
    {
        var story = await Story.MakeAsync();
        await story.Pair.Robin.SayAsync("still here");
        story.Relay.Refusal = refusal;

        await story.Pair.Robin.SyncAsync();

        story.Pair.Robin.State.ShouldBe(new SyncState.Refused(refusal, 1));
        (await story.Pair.Robin.HearAsync()).Count.ShouldBe(5);
        story.Relay.Refusal = null;
        (await story.Pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    [Trait("Promise", "P5")]
    [Trait("Promise", "P7")]
    public async Task A_space_that_was_said_to_be_deleted_and_is_there_again_is_not_begun_anew()
    {
        var story = await Story.MakeAsync();
        story.Relay.Refusal = Refusal.Deleted;
        await story.Pair.Robin.SyncAsync();
        (story.Relay.Refusal, story.Relay.Log) = (null, _ => []);

        await story.Pair.Robin.SyncAsync();

        story.Pair.Robin.State.ShouldBe(new SyncState.Stopped(new(StopReason.HeadRolledBack, 0)));
        (await story.Pair.Robin.HearAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task More_promised_than_given_is_a_silent_relay_and_no_news()
    {
        var story = await Story.MakeAsync();
        story.Relay.Head = head => new(head.Sequence + 3, Digest.Of("more"u8));

        (await story.Pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.OfflineSince>();

        story.Relay.Head = null;
        (await story.Pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    /// <summary>A relay over HTTP that shows the story as far as the reader is to have it, and then lies.</summary>
    private sealed class LyingWire : HttpMessageHandler
    {
        public LyingWire(Story story)
        {
            var had = story.Log[..story.Had];
            Serve = after => ([.. had.Skip(after).SelectMany(i => i.ToBytes())], MemoryRelay.HeadOf(had).ToString());
            Relay = new HttpRelay(new HttpClient(this) { BaseAddress = new("http://relay.example/") }, TimeProvider.System);
        }

        public Func<int, (byte[] Body, string Head)> Serve { get; set; }

        public IRelay Relay { get; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (body, head) = Serve(int.Parse(request.RequestUri!.Query.Split('=')[1]));
            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
            answer.Headers.Add("Dosado-Head", head);
            return Task.FromResult(answer);
        }
    }
}
