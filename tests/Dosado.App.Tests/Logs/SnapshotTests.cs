using Dosado.App.Homes;
using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Sync.Tests;
using Dosado.Vault;

namespace Dosado.App.Tests.Logs;

/// <summary>A snapshot holds what it says it holds, also when something arrives while it is made.</summary>
public class SnapshotTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task What_arrives_while_it_is_made_is_there_when_the_log_is_opened_again()
    {
        var (_, kim) = await Couple.PairAsync(_relay);
        await SayAsync(kim, times: 130);
        for (var call = 0; ; call++)
        {
            var disk = new MemoryStore();
            var meddled = new MeddledStore(disk);
            (await ReaderAsync(kim, disk)).Dispose();
            using var replica = await ReaderAsync(kim, meddled);
            meddled.Before(call, async () =>
            {
                await SayAsync(kim, times: 1);
                await replica.SyncAsync(new Sending.Nothing(), default);
            });
            using var log = await OpenAsync(replica);
            (await replica.FindSnapshotAsync(default)).ShouldNotBeNull();

            using var again = await ReaderAsync(kim, disk);
            using var opened = await OpenAsync(again);

            Wishes(opened).ShouldBe(Wishes(kim.Home.Bond!.Log), $"before call {call}");
            if (!meddled.HasMeddled)
            {
                call.ShouldBeGreaterThan(3);
                return;
            }
        }
    }

    private static async Task SayAsync(Device device, int times)
    {
        var home = device.Home;
        await home.Bond!.RecordAsync([.. Enumerable.Range(0, times).Select(_ => new RenegotiationWished(home.NewId(), home.NewId()))]);
        (await home.Bond!.Log.Replica.SyncAsync(new Sending.All(), default)).ShouldBeOfType<SyncState.UpToDate>();
        await home.Bond!.Log.CatchUpAsync(default);
    }

    private static IEnumerable<EntryId> Wishes(Logbook log) => log.Kept.Select(r => r.Event).OfType<RenegotiationWished>().Select(e => e.Id);

    /// <summary>A device that has received everything and looked at nothing.</summary>
    private async Task<Replica> ReaderAsync(Device device, IDeviceStore disk)
    {
        var platform = Some.Platform(TimeProvider.System, disk, null, _relay.Address);
        using var secret = new SpaceSecret(KeptBond.From(device.Home.Own!.State.Bonds.Single()).Secret);
        var replica = await new Spaces(platform).OpenToReadAsync(disk, secret, platform.Relays(_relay.Address), default);
        await replica.SyncAsync(new Sending.Nothing(), default);
        return replica;
    }

    private static Task<Logbook> OpenAsync(Replica replica) => Logbook.OpenAsync(replica, replica.Log.Founder!, null, default);
}
