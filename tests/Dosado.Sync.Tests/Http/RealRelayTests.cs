using Dosado.Relay;
using Dosado.Vault;

namespace Dosado.Sync.Tests.Http;

/// <summary>The same replica against the real relay over HTTP.</summary>
public sealed class RealRelayTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"dosado-relay-{Path.GetRandomFileName()}");
    private readonly List<IDisposable> _open = [];
    private RelayHost? _host;

    private RelayHost Host => _host ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => _host =
        await RelayHost.StartAsync(new RelayOptions { DataDirectory = _folder, Port = 0, Open = true }, default);

    public async Task DisposeAsync()
    {
        _open.ForEach(o => o.Dispose());
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_people_talk_take_back_and_a_newcomer_believes_it()
    {
        var pair = await PairAsync();
        await pair.Robin.SayAsync("one", "two", new string('x', 60_000));
        await pair.Robin.SyncAsync();
        var ids = (await pair.Robin.ReadAsync(0, default)).OfType<Entry.Kept>().Select(e => e.Id).ToList();
        await pair.Robin.SayAsync(Some.TakingBack([ids[^3]]));
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

        var seal = await SpaceSeal.ForAsync(Some.Crypto, pair.Home.Keys.Reading, null, default);
        using var newcomer = await Replica.OpenAsync(pair.Kims.Parts with { Seal = seal, Store = new MemoryStore() }, default);

        (await newcomer.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await newcomer.HearAsync()).Take(2).ShouldBe(["two", new string('x', 60_000)]);
        (await newcomer.ReadAsync(0, default)).OfType<Entry.Gone>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_log_of_many_pages_arrives_whole()
    {
        var pair = await PairAsync();
        var words = Enumerable.Range(0, 100).Select(i => $"{i} " + new string('x', 30_000)).ToArray();
        await pair.Robin.SayAsync(words);
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

        (await pair.Kim.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();

        (await pair.Kim.HearAsync()).ShouldBe(words);
    }

    [Fact]
    public async Task The_relay_describes_itself_and_its_refusals_arrive_by_name()
    {
        var relay = NewRelay();
        var space = SpaceSecret.Make(Some.Crypto).ToKeys();

        (await relay.DescribeAsync(default)).ShouldBe(
            new RelayAnswer<RelayNotice>.Granted(new(1, Open: true, KeepsAccessLog: false, IsExample: false)));
        (await relay.ReadAsync(space.Id, space.Read, 0, default)).ShouldBe(Refused<LogPage>(Refusal.NoSuchSpace));
        (await relay.CreateSpaceAsync(space.ToNewSpace(null, ""), default)).ShouldBeOfType<RelayAnswer<Done>.Granted>();
        (await relay.CreateSpaceAsync(space.ToNewSpace(null, ""), default)).ShouldBeOfType<RelayAnswer<Done>.Granted>();
        (await relay.CreateSpaceAsync(space.ToNewSpace(null, "") with { Write = default }, default))
            .ShouldBe(Refused<Done>(Refusal.Conflict));
        (await relay.ReadAsync(space.Id, space.Write, 0, default)).ShouldBe(Refused<LogPage>(Refusal.NotAllowed));
        (await relay.IssueTicketAsync(space.Id, space.Write, default)).ShouldBeOfType<RelayAnswer<string>.Granted>();
        (await relay.DeleteSpaceAsync(space.Id, space.Delete, default)).ShouldBeOfType<RelayAnswer<Done>.Granted>();
        (await relay.ReadAsync(space.Id, space.Read, 0, default)).ShouldBe(Refused<LogPage>(Refusal.Deleted));
        (await relay.CreateSpaceAsync(space.ToNewSpace(null, ""), default)).ShouldBe(Refused<Done>(Refusal.Deleted));
    }

    [Fact]
    public async Task An_append_that_expects_another_head_is_refused()
    {
        var pair = await PairAsync();
        var late = (LogItem.Whole)await pair.Robins.WriteAsync(
            new(InsideKind.Empty, pair.Robins.Id, 3, default, LogHead.Empty, default));

        var answer = await pair.Home.Relay!.AppendAsync(
            pair.Home.Keys.Id, pair.Home.Keys.Write, [late.Envelope], LogHead.Empty, default);

        answer.ShouldBe(Refused<LogHead>(Refusal.OtherHead));
    }

    [Fact]
    public async Task A_watch_hints_when_the_log_grows()
    {
        var pair = await PairAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var hints = pair.Home.Relay!
            .WatchAsync([(pair.Home.Keys.Id, pair.Home.Keys.Read)], patience.Token).GetAsyncEnumerator(default);
        (await hints.MoveNextAsync()).ShouldBeTrue("the head as it is");

        await pair.Robin.SayAsync("something new");
        await pair.Robin.SyncAsync();

        (await hints.MoveNextAsync()).ShouldBeTrue();
        hints.Current.ShouldBe(pair.Home.Keys.Id);
    }

    [Fact]
    public async Task A_relay_that_went_away_is_offline_and_comes_back()
    {
        var pair = await PairAsync();
        await Host.DisposeAsync();
        await pair.Robin.SayAsync("meanwhile");

        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.OfflineSince>().Unsent.ShouldBe(1);

        _host = await RelayHost.StartAsync(
            new RelayOptions { DataDirectory = _folder, Port = new Uri(Host.Address.ToString()).Port, Open = true }, default);
        (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task A_loop_brings_what_one_says_to_the_other_by_itself()
    {
        var pair = await PairAsync();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var writer = new SoleWriter();
        using var otherWriter = new SoleWriter();
        var heard = new TaskCompletionSource();
        pair.Kim.Changed += () => _ = NoteAsync(pair.Kim, heard);
        var loops = new[] { Start(pair.Robin, writer, end.Token), Start(pair.Kim, otherWriter, end.Token) };

        await pair.Robin.SayAsync("by itself");

        await heard.Task.WaitAsync(end.Token);
        await end.CancelAsync();
        await Task.WhenAll(loops.Select(l => l.ContinueWith(_ => { }, TaskScheduler.Default)));
    }

    private static Task Start(Replica replica, IWriterRole role, CancellationToken end)
    {
        var loop = new SyncLoop(role, TimeProvider.System, new Random(3));
        loop.Add(replica, SyncPlan.AtOnce);
        return loop.RunAsync(end);
    }

    private static async Task NoteAsync(Replica replica, TaskCompletionSource heard)
    {
        if ((await replica.HearAsync()).Contains("by itself"))
        {
            heard.TrySetResult();
        }
    }

    private static RelayAnswer<T>.Refused Refused<T>(Refusal refusal) => new(refusal);

    private HttpRelay NewRelay()
    {
        var http = new HttpClient { BaseAddress = Host.Address };
        _open.Add(http);
        return new(http, TimeProvider.System);
    }

    private async Task<Pair> PairAsync()
    {
        var home = Household.With(NewRelay());
        await home.Relay!.CreateSpaceAsync(home.Keys.ToNewSpace(null, ""), default);
        return await Some.PairAsync(home);
    }
}
