using System.Text;

namespace Dosado.Sync.Tests.Simulation;

/// <summary>
/// Two people and five devices over a bad line, with crashes, full disks, second tabs and clocks that jump. Replay a seed:
/// <c>DOSADO_SEED=17 dotnet test tests/Dosado.Sync.Tests --filter TwoPeopleFiveDevices</c>; <c>DOSADO_SEEDS=10000</c>
/// (<c>./check seeds</c>) lives that many instead of a hundred.
/// </summary>
public class TwoPeopleFiveDevices
{
    private const int Steps = 40;

    private static readonly int Seeds =
        int.TryParse(Environment.GetEnvironmentVariable("DOSADO_SEEDS"), out var asked) ? asked : 100;

    [Fact]
    public async Task Whatever_happens_in_between_all_devices_come_to_hold_the_same_and_nothing_is_lost()
    {
        var only = Environment.GetEnvironmentVariable("DOSADO_SEED");
        foreach (var seed in only is null ? Enumerable.Range(0, Seeds) : [int.Parse(only)])
        {
            try
            {
                await LiveAsync(new Random(seed));
            }
            catch (Exception e) when (e is ShouldAssertException or CrashException or StoreFullException)
            {
                throw new ShouldAssertException($"seed {seed}: {e.Message}", e);
            }
        }
    }

    private static async Task LiveAsync(Random random)
    {
        var line = new FaultyRelay(new MemoryRelay { PageSize = random.Next(1, 40) }, random) { IsHealed = true };
        var pair = await Some.PairAsync(Household.With(line));
        List<Device> devices = [pair.Robins, pair.Kims];
        foreach (var person in new[] { pair.Robins.Person, pair.Robins.Person, pair.Kims.Person })
        {
            devices.Add(await person.DeviceAsync(pair.Home));
            (await devices[^1].JoinAsync()).Dispose();
        }

        var life = new Life(devices, random, (ManualClock)pair.Home.Clock);
        line.IsHealed = false;
        for (var step = 0; step < Steps; step++)
        {
            await life.StepAsync();
        }

        line.IsHealed = true;
        devices.ForEach(d => d.Disk.Quota = long.MaxValue);
        await life.SettleAsync();
        await life.SettleAsync();
        await life.ShouldAgreeAsync();
    }

    private sealed class Life(List<Device> devices, Random random, ManualClock clock)
    {
        private readonly List<string> _said = [];
        private readonly HashSet<string> _takenBack = [];

        /// <summary>Taken back, or about to be when the device died: nobody knows.</summary>
        private readonly HashSet<string> _maybeTakenBack = [];
        private int _words;

        public async Task StepAsync()
        {
            var device = devices[random.Next(devices.Count)];
            device.Disk.Quota = random.Next(8) == 0 ? device.Disk.Size + 200 : long.MaxValue;
            clock.Set(Some.Monday.AddMinutes(random.Next(-100_000, 100_000)));
            var crash = new Crash(random.Next(5) == 0 ? random.Next(1, 40) : int.MaxValue, random.Next(2) == 0);
            var parts = device.Parts with { Store = new CrashingStore(device.Disk, crash), Chance = random };
            try
            {
                using var replica = await Replica.OpenAsync(parts, default);
                using var tab = await Replica.OpenAsync(parts, default);
                await ActAsync(replica, tab);
            }
            catch (Exception e) when (e is CrashException or StoreFullException)
            {
                // The device is opened again when its turn comes.
            }
        }

        public async Task SettleAsync()
        {
            foreach (var device in devices)
            {
                using var replica = await device.OpenAsync();
                (await replica.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
            }
        }

        public async Task ShouldAgreeAsync()
        {
            var heard = new List<IReadOnlyList<string>>();
            foreach (var device in devices)
            {
                using var replica = await device.OpenAsync();
                heard.Add(await replica.HearAsync());
            }

            heard.ShouldAllBe(h => h.SequenceEqual(heard[0]));
            heard[0].ShouldBeUnique();
            _said.Except(heard[0]).Except(_maybeTakenBack).ShouldBeEmpty("what was said and kept");
            _takenBack.Intersect(heard[0]).ShouldBeEmpty("what was taken back");
        }

        private async Task ActAsync(Replica replica, Replica tab)
        {
            switch (random.Next(6))
            {
                case 0:
                    await SayAsync(replica, $"word {_words++}");
                    break;
                case 1:
                    await SayAsync(tab, $"word {_words++}", $"word {_words++}");
                    await replica.SyncAsync();
                    break;
                case 2:
                    await TakeBackAsync(replica);
                    break;
                default:
                    await replica.SyncAsync();
                    break;
            }

            replica.State.ShouldNotBeOfType<SyncState.Stopped>();
        }

        private async Task TakeBackAsync(Replica replica)
        {
            var me = devices.Single(d => replica.Log.Devices.ContainsKey(d.Id) && IsMine(replica, d)).Person.Key.Public;
            var own = (await replica.ReadAsync(0, default)).OfType<Entry.Kept>()
                .Where(e => e.Person.Equals(me) && e.Kind == InsideKind.Event && Some.TakenBackIn(e.Content).Count == 0)
                .ToList();
            if (own.Count > 0)
            {
                var gone = own[random.Next(own.Count)];
                _maybeTakenBack.Add(Encoding.UTF8.GetString(gone.Content.Span));
                await SayAsync(replica, $"{Some.TakingBack([gone.Id])} {_words++}");
                _takenBack.Add(Encoding.UTF8.GetString(gone.Content.Span));
            }
        }

        private static bool IsMine(Replica replica, Device device) => replica.Device == device.Id;

        private async Task SayAsync(Replica replica, params string[] words)
        {
            await replica.SayAsync(words);
            _said.AddRange(words);
        }
    }
}
