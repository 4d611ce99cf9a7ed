using System.Text;
using Dosado.Vault;

namespace Dosado.Sync.Tests.Logs;

/// <summary>What a relay, or somebody with its help, can try; each line ends in the reason that names it.</summary>
public class LyingRelayTests
{
    private const string DropOld = "drop a certificate";

    private static readonly Dictionary<string, (StopReason Reason, Func<Story, Task<IEnumerable<LogItem>>> Tell)> Lies = new()
    {
        ["swap two"] = (StopReason.SeenTooMuch, s => Story.Show(s.Log[..4], [s.Log[5], s.Log[4]], s.Log[6..])),
        ["swap two of one author"] = (StopReason.AuthorSequence, s => Story.Show(s.Log[..6], [s.Log[7], s.Log[6]])),
        ["drop the first"] = (StopReason.SeenTooMuch, s => Story.Show(s.Log[1..])),
        ["drop one"] = (StopReason.SeenTooMuch, s => Story.Show(s.Log[..4], s.Log[5..])),
        ["drop one of several by one author"] = (StopReason.AuthorSequence, s => Story.Show(s.Log[..6], s.Log[7..])),
        ["duplicate under a new sequence"] = (StopReason.RepeatedEnvelope, s => Story.Show(s.Log, [s.Log[4]])),
        ["move an envelope to another space"] = (StopReason.WrongSpace, s => Story.Show(s.Log, [s.Elsewhere])),
        ["another body under the same id"] = (StopReason.DoesNotOpen, s => Story.Show(s.Log[..7], [Story.Swapped(s.Log[7], s.Log[6])])),
        ["an envelope sealed with another key"] = (StopReason.DoesNotOpen, s => Story.Show(s.Log, [s.Renamed(s.Elsewhere)])),
        ["drop content nobody took back"] =
            (StopReason.FalseRedaction, s => Story.Show(s.Log[..4], [MemoryRelay.Hollow(s.Log[4])], s.Log[5..])),
        ["drop the last content"] = (StopReason.FalseRedaction, s => Story.Show(s.Log[..^1], [MemoryRelay.Hollow(s.Log[^1])])),
        [DropOld] = (StopReason.UncertifiedDevice, s => Story.Show([MemoryRelay.Hollow(s.Log[0])], s.Log[1..])),
        ["an uncertified device"] = (StopReason.UncertifiedDevice, s => s.Add(s.Said(s.Stranger.Id, 1, default))),
        ["a helper writing"] = (StopReason.UncertifiedDevice, s => s.Add(s.Said(s.Stranger.Id, 1, default, InsideKind.Empty))),
        ["a certificate by a stranger"] =
            (StopReason.CertificateByStranger, s => s.Add(s.Certified(s.Stranger.Certificate), s.Stranger.Person.Key)),
        ["a certificate for another device"] =
            (StopReason.Malformed, s => s.Add(s.Certified(s.Stranger.Certificate) with { Author = s.Pair.Kims.Id })),
        ["a certificate that its person never signed"] =
            (StopReason.BadSignature, s => s.Add(s.Certified(s.Stranger.Certificate with { Person = s.Kim }), s.Stranger.Person.Key)),
        ["a certificate twice"] = (StopReason.AuthorSequence, s => s.Add(s.Certified(s.Pair.Kims.Certificate))),
        ["words in the partner's mouth"] = (StopReason.BadSignature, s => s.Add(s.Next(s.Pair.Robins), s.Pair.Kims.Person.Key)),
        ["no signature"] = (StopReason.BadSignature, s => s.Add(s.Next(s.Pair.Robins))),
        ["a number that comes again"] =
            (StopReason.AuthorSequence, s => s.Add(s.Next(s.Pair.Robins) with { AuthorSequence = 2 })),
        ["a number that skips"] =
            (StopReason.AuthorSequence, s => s.Add(s.Next(s.Pair.Robins) with { AuthorSequence = 99 })),
        ["another previous envelope"] =
            (StopReason.AuthorChain, s => s.Add(s.Next(s.Pair.Robins) with { Previous = Digest.Of("other"u8) })),
        ["a history of its own"] =
            (StopReason.OtherHistory, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new(8, Digest.Of("other"u8)) })),
        ["a history before the beginning"] =
            (StopReason.OtherHistory, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new(0, Digest.Of("other"u8)) })),
        ["a view of what comes later"] =
            (StopReason.SeenTooMuch, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new(9, Digest.Of("other"u8)) })),
        ["a view of the far future"] =
            (StopReason.SeenTooMuch, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new(ulong.MaxValue, default) })),
        ["less seen than before"] =
            (StopReason.SeenLess, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = LogHead.Empty })),
        ["a second admission"] = (StopReason.AdmissionNotAllowed, s => s.Add(s.Admitting(s.Pair.Robins, s.Stranger.Person))),
        ["an admission by the one admitted"] =
            (StopReason.AdmissionNotAllowed, s => s.Add(s.Admitting(s.Pair.Kims, s.Stranger.Person))),
        ["an admission of nobody"] = (StopReason.Malformed, s => s.Add(s.Next(s.Pair.Robins, InsideKind.Admission))),
        ["bytes that are no inside"] =
            (StopReason.Malformed, async s => [.. s.Log, await s.Forger.SealRawAsync(new byte[Envelope.MinCiphertextLength])]),
    };

    public static TheoryData<string> Names => [.. Lies.Keys];

    /// <summary>Content that a reader has already cannot be taken from it.</summary>
    public static TheoryData<string> NamesOfNews => [.. Lies.Keys.Where(l => l != DropOld)];

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Promise", "P7")]
    public async Task A_newcomer_stops_at_a_lie_and_says_which(string lie)
    {
        var story = await Story.MakeAsync();
        var shown = (await Lies[lie].Tell(story)).ToList();
        story.Relay.Log = _ => shown;
        using var reader = await story.NewcomerAsync();

        await reader.SyncAsync();

        reader.ReasonToStop().ShouldBe(Lies[lie].Reason);
        (await reader.HearAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(NamesOfNews))]
    [Trait("Promise", "P7")]
    public async Task A_lie_about_what_is_new_leaves_what_was_there(string lie)
    {
        var story = await Story.MakeAsync();
        using var reader = await story.NewcomerAsync();
        story.Relay.Log = log => log.Take(4);
        await reader.SyncAsync();
        var shown = (await Lies[lie].Tell(story)).ToList();
        story.Relay.Log = _ => shown;

        await reader.SyncAsync();

        reader.State.ShouldBeOfType<SyncState.Stopped>();
        (await reader.HearAsync()).ShouldBe(["first"]);
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
    public async Task More_promised_than_given_is_a_silent_relay_and_no_news()
    {
        var story = await Story.MakeAsync();
        story.Relay.Head = head => new(head.Sequence + 3, Digest.Of("more"u8));

        (await story.Pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.OfflineSince>();

        story.Relay.Head = null;
        (await story.Pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    /// <summary>
    /// Eight places: Robin's certificate, Kim's admission, Kim's certificate, then first (Robin), second (Robin, having
    /// seen first), third (Kim, having seen second), fourth and fifth (Robin, together).
    /// </summary>
    private sealed record Story(Pair Pair, LyingRelay Relay, Device Stranger, LogItem Elsewhere)
    {
        public List<LogItem> Log => Relay.Honest.LogOf(Pair.Home.Keys.Id);

        public Forger Forger => new(Pair.Home);

        public PublicKey Kim => Pair.Kims.Person.Key.Public;

        public static async Task<Story> MakeAsync()
        {
            var relay = new LyingRelay(new());
            var pair = await Some.PairAsync(Household.With(relay));
            foreach (var (speaker, words) in new (Replica, string[])[]
            {
                (pair.Robin, ["first"]), (pair.Robin, ["second"]), (pair.Kim, ["third"]), (pair.Robin, ["fourth", "fifth"]),
            })
            {
                await speaker.SyncAsync();
                await speaker.SayAsync(words);
                await speaker.SyncAsync();
            }

            await pair.Kim.SyncAsync();
            var elsewhere = await Some.PairAsync();
            return new(
                pair, relay, await (await Person.MakeAsync("Stranger")).DeviceAsync(pair.Home), elsewhere.Log[0]);
        }

        public async Task<Replica> NewcomerAsync() => await Replica.OpenAsync(
            Pair.Kims.Parts with
            {
                Seal = await SpaceSeal.ForAsync(Some.Crypto, Pair.Home.Keys.Reading, null, default),
                Store = new MemoryStore(),
            },
            default);

        public static Task<IEnumerable<LogItem>> Show(params IEnumerable<LogItem>[] parts) => Task.FromResult(parts.SelectMany(p => p));

        public async Task<IEnumerable<LogItem>> Add(Inside inside, PersonKey? signer = null) =>
            [.. Log, await Forger.SealAsync(inside, signer)];

        public Inside Said(DeviceId author, ulong sequence, Digest previous, InsideKind kind = InsideKind.Event) =>
            new(kind, author, sequence, previous, MemoryRelay.HeadOf(Log), Encoding.UTF8.GetBytes("sixth"));

        public Inside Next(Device device, InsideKind kind = InsideKind.Event)
        {
            var known = Pair.Kim.Log.Devices[device.Id];
            return Said(device.Id, known.Sequence + 1, known.Hash, kind);
        }

        public Inside Certified(Certificate certificate) =>
            Said(certificate.DeviceId, 1, default, InsideKind.Certificate) with { Content = certificate.ToBytes() };

        public Inside Admitting(Device by, Person whom) =>
            Next(by, InsideKind.Admission) with { Content = whom.Key.Public.Bytes };

        public static LogItem Swapped(LogItem keep, LogItem body) =>
            new LogItem.Whole(new(
                keep.Header with { CiphertextLength = body.Header.CiphertextLength }, ((LogItem.Whole)body).Envelope.Ciphertext));

        public LogItem Renamed(LogItem item) =>
            new LogItem.Whole(new(item.Header with { Space = Pair.Home.Keys.Id }, ((LogItem.Whole)item).Envelope.Ciphertext));
    }
}
