using Dosado.Bond;
using Dosado.Cli.Device;
using Dosado.Cli.Example;
using Dosado.Relay;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Cli.Tests.Example;

/// <summary>What the invented pair shows, read back from the relay that it was put on.</summary>
public sealed class ExamplePairTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 14);

    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-example-test-").FullName;
    private RelayHost? _host;
    private OwnState _own = OwnState.Empty;
    private BondState _bond = BondState.Empty;

    public async Task InitializeAsync()
    {
        _host = await RelayHost.StartAsync(
            new() { DataDirectory = Path.Combine(_folder, "data"), Open = true, Port = 0 },
            CancellationToken.None);
        using var pair = new ExamplePair(_host.Address, Today, weeks: 10);
        var spelled = (await pair.FillAsync(CancellationToken.None)).Ash.Fragment.TrimStart('#');
        var code = ((CodeReading<RecoveryCode>.Understood)RecoveryCode.Read(spelled)).Code;
        using var home = DeviceHome.Open(Path.Combine(_folder, "home"));
        _own = OwnState.Replay((await home.LookAsync(code, _host.Address, join: false, CancellationToken.None)).Log);
        _bond = BondState.Replay(await ReadBondAsync(_host.Address, _own.Bonds.ShouldHaveSingleItem()));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_request_was_declined_and_nobody_asks_again()
    {
        var signal = _bond.Signals.ShouldHaveSingleItem();

        signal.Answers.ShouldHaveSingleItem().ShouldStartWith("Not tonight");
    }

    [Fact]
    public void A_break_was_taken_without_a_time() => _bond.Pauses.ShouldHaveSingleItem().Taken.Return.ShouldBeEmpty();

    [Fact]
    public void A_week_was_left_open()
    {
        var week = _bond.Weeks.Proposals.ShouldHaveSingleItem();

        (week.Standing, week.WasAnswered).ShouldBe((Standing.NotSettled, true));
        week.Proposed.Week.ShouldBe(new(2026, 3, 16));
    }

    [Fact]
    public void Some_days_have_no_entry_and_some_entries_were_never_shared()
    {
        _own.Entries.Values.Select(e => e.Moment.Day).Distinct().Count().ShouldBeInRange(40, 69);
        _own.Entries.Values.ShouldContain(e => e.Sharings.IsEmpty);
        _own.Entries.Values.SelectMany(e => e.Sharings).ShouldAllBe(s => _bond.Entries.ContainsKey(s.Shared));
    }

    private static async Task<IReadOnlyList<Recorded>> ReadBondAsync(Uri relay, BondKept bond)
    {
        using var client = new HttpClient { BaseAddress = relay };
        using var secret = new SpaceSecret(Convert.FromBase64String(bond.Secret));
        var (crypto, keys) = (new DotNetCrypto(), secret.ToKeys());
        var device = await crypto.LoadAsync(await crypto.MakePersonKeyAsync(default), default);
        var replica = await Replica.OpenAsync(
            new(
                await SpaceSeal.ForAsync(crypto, keys.Reading, device, default),
                new(keys.Read, keys.Write),
                new MemoryStore(),
                new HttpRelay(client, TimeProvider.System),
                TimeProvider.System,
                new Random(1),
                OwnEvents.TakenBackIn),
            default);
        (await replica.SyncAsync(new Sending.Nothing(), default)).ShouldBeOfType<SyncState.UpToDate>();
        return OwnEvents.Read(await replica.ReadAsync(0, default));
    }
}
