using System.Text;
using Dosado.Vault;

namespace Dosado.Sync.Tests;

/// <summary>A device of a person: its own seal, store and, when opened, its replica of the space.</summary>
internal sealed record Device(Person Person, Household Home, SpaceSeal Seal, Certificate Certificate, MemoryStore Disk)
{
    public DeviceId Id => Certificate.DeviceId;

    public ReplicaParts Parts => new(
        Seal, new(Home.Keys.Read, Home.Keys.Write), Disk, Home.Relay, Home.Clock, new Random(5), Some.TakenBackIn);

    public async Task<Replica> OpenAsync() => await Replica.OpenAsync(Parts, default);

    /// <summary>Open, with its certificate said and sent.</summary>
    public async Task<Replica> JoinAsync()
    {
        var replica = await OpenAsync();
        await replica.AddAsync([new(InsideKind.Certificate, Certificate.ToBytes())], [], default);
        await replica.SyncAsync(new Sending.All(), default);
        return replica;
    }
}

/// <summary>A space, its relay and its clock.</summary>
internal sealed record Household(SpaceKeys Keys, IRelay? Relay, TimeProvider Clock)
{
    public static Household With(IRelay? relay) =>
        new(SpaceSecret.Make(Some.Crypto).ToKeys(), relay, new ManualClock(Some.Monday));
}

internal static class Words
{
    /// <summary>An envelope written by hand, as no honest replica would.</summary>
    public static async Task<LogItem> WriteAsync(this Device device, Inside inside) =>
        new LogItem.Whole(await device.Seal.SealAsync(device.Seal.NewId(), inside, default));

    public static async Task SayAsync(this Replica replica, params string[] words) =>
        await replica.AddAsync([.. words.Select(w => new Pending(InsideKind.Event, Encoding.UTF8.GetBytes(w)))], [], default);

    public static async Task<SyncState> SyncAsync(this Replica replica) =>
        await replica.SyncAsync(new Sending.All(), default);

    /// <summary>The events of the log, with the first letter of nobody: text only, in order.</summary>
    public static async Task<IReadOnlyList<string>> HearAsync(this Replica replica, ulong after = 0) =>
    [
        .. (await replica.ReadAsync(after, default))
            .OfType<Entry.Kept>()
            .Where(e => e.Kind == InsideKind.Event)
            .Select(e => Encoding.UTF8.GetString(e.Content.Span)),
    ];

    public static async Task<IReadOnlyList<string>> UnsentAsync(this Replica replica) =>
        [.. (await replica.ReadUnsentAsync(default)).Select(e => Encoding.UTF8.GetString(e.Content.Span))];

    /// <summary>Founder's device names the second person, whose device then joins.</summary>
    public static async Task AdmitAsync(this Replica replica, Person second)
    {
        await replica.AddAsync([new(InsideKind.Admission, second.Key.Public.Bytes)], [], default);
        await replica.SyncAsync();
    }

    public static StopReason? ReasonToStop(this Replica replica) => (replica.State as SyncState.Stopped)?.Stop.Reason;
}
