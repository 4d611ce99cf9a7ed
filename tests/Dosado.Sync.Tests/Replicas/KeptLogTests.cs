namespace Dosado.Sync.Tests.Replicas;

public class KeptLogTests
{
    private const int Block = 32;

    /// <summary>What stands before the first word of a pair: two certificates and an admission.</summary>
    private const int Certificates = 3;

    /// <summary>Fewer than a block, a block, one more, and several, fetched in pages that fit the blocks and in ones that do not.</summary>
    [Theory]
    [InlineData(5, 1024)]
    [InlineData(31 - Certificates, 1024)]
    [InlineData(32 - Certificates, 1024)]
    [InlineData(33 - Certificates, 1024)]
    [InlineData(40, 1)]
    [InlineData(70, 31)]
    [InlineData(70, 33)]
    [InlineData(100, 7)]
    [InlineData(100, 32)]
    [InlineData(130, 1024)]
    public async Task A_log_reads_the_same_however_it_arrived(int said, int pageSize)
    {
        var pair = await Some.PairAsync(Household.With(new MemoryRelay { PageSize = pageSize }));
        var words = Enumerable.Range(0, said).Select(i => $"{i}").ToArray();
        await pair.Robin.SayAsync(words);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();

        using var again = await pair.Kims.OpenAsync();

        (await pair.Kim.HearAsync()).ShouldBe(words);
        (await again.HearAsync()).ShouldBe(words);
        (await again.HearAsync(again.Head.Sequence - 3)).ShouldBe(words[^3..]);
        var head = LogHead.Empty;
        foreach (var item in pair.Log)
        {
            head = head.Extend(item.Hash);
            (await again.FindHashAsync(head.Sequence, default)).ShouldBe(head.Hash, $"place {head.Sequence}");
        }
    }

    [Fact]
    public async Task Catching_up_keeps_a_row_for_many_places()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, 320).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        var newcomer = await pair.Kims.Person.DeviceAsync(pair.Home);

        using var replica = await newcomer.OpenAsync();
        await replica.SyncAsync(new Sending.Nothing(), default);

        (await newcomer.Disk.RangeAsync("log", "", "~", default)).Count.ShouldBe((pair.Log.Count + Block - 1) / Block);
    }

    [Fact]
    public async Task What_is_taken_back_leaves_the_row_that_it_was_in_and_its_neighbours_stay()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, 70).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();
        var gone = (LogItem.Whole)pair.Log[40];
        (await IsOnDiskAsync(pair.Kims, gone)).ShouldBeTrue();

        await pair.Robin.SayAsync(Some.TakingBack(gone.Header.Id));
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();

        (await IsOnDiskAsync(pair.Kims, gone)).ShouldBeFalse();
        using var again = await pair.Kims.OpenAsync();
        foreach (var replica in new[] { pair.Kim, again })
        {
            var entries = await replica.ReadAsync(0, default);
            entries.OfType<Entry.Gone>().Select(e => (e.Sequence, e.Id)).ShouldBe([(41ul, gone.Header.Id)]);
            entries.Count.ShouldBe(pair.Log.Count);
        }
    }

    [Fact]
    public async Task What_was_opened_to_be_judged_is_not_opened_again_to_be_read()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, 100).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        var newcomer = await pair.Kims.Person.DeviceAsync(pair.Home);
        var seal = new CountingSeal(newcomer.Seal);
        using var replica = await Replica.OpenAsync(newcomer.Parts with { Seal = seal }, default);

        await replica.SyncAsync(new Sending.Nothing(), default);
        var first = await replica.HearAsync();
        seal.Opened.ShouldBe(pair.Log.Count);

        (await replica.HearAsync()).ShouldBe(first);
        seal.Opened.ShouldBe(2 * pair.Log.Count);
    }

    [Fact]
    public async Task Part_of_what_arrived_can_be_read_and_the_rest_later()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync([.. Enumerable.Range(0, 50).Select(i => $"{i}")]);
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();

        (await pair.Kim.HearAsync(pair.Kim.Head.Sequence - 10)).ShouldBe(Enumerable.Range(40, 10).Select(i => $"{i}"));
        await pair.Robin.SayAsync("more");
        await pair.Robin.SyncAsync();
        await pair.Kim.SyncAsync();

        (await pair.Kim.HearAsync()).ShouldBe([.. Enumerable.Range(0, 50).Select(i => $"{i}"), "more"]);
    }

    private static async Task<bool> IsOnDiskAsync(Device device, LogItem.Whole item) =>
        (await device.Disk.RangeAsync("log", "", "~", default))
            .Any(row => row.Value.AsSpan().IndexOf(item.Envelope.Ciphertext.Span) >= 0);

    /// <summary>Counts the envelopes that are opened.</summary>
    private sealed class CountingSeal(ISeal inner) : ISeal
    {
        public int Opened { get; private set; }

        public SpaceId Space => inner.Space;

        public DeviceId? Device => inner.Device;

        public EnvelopeId NewId() => inner.NewId();

        public ValueTask<Envelope> SealAsync(EnvelopeId id, Inside inside, CancellationToken cancel) =>
            inner.SealAsync(id, inside, cancel);

        public ValueTask<IReadOnlyList<Opening>> OpenAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancel)
        {
            Opened += envelopes.Count;
            return inner.OpenAsync(envelopes, cancel);
        }

        public ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel) =>
            inner.VerifyAsync(claims, cancel);
    }
}
