namespace Dosado.Sync.Tests.Simulation;

/// <summary>A helper's space: one device of one of the two writes, the counsellor reads and could not write.</summary>
internal sealed class Counsellor(House seat, Device writer)
{
    private readonly MemoryStore _disk = new();
    private readonly List<string> _handed = [];

    public static async Task<Counsellor> InviteAsync(IRelay relay)
    {
        var home = Household.With(relay);
        var robin = await Person.MakeAsync("Robin");
        var writer = await robin.DeviceAsync(home);
        (await writer.JoinAsync()).Dispose();
        return new(new(home, [robin], null, LogHead.Empty), writer);
    }

    /// <summary>Robin hands something over, on a device that may die of it; the counsellor looks.</summary>
    public async Task HandOverAsync(string word, Crash crash)
    {
        var parts = writer.Parts with { TakenBack = Speech.TakenBackIn };
        using (var robin = await Replica.OpenAsync(parts with { Store = new CrashingStore(parts.Store, crash) }, default))
        {
            await robin.AddAsync([Speech.Say(word)], [], default);
            _handed.Add(word);
            await robin.SyncAsync();
        }

        using var reader = await ReadAsync();
        await reader.SyncAsync(new Sending.Nothing(), default);
        reader.State.ShouldNotBeOfType<SyncState.Stopped>();
    }

    public async Task ShouldHaveReadAsync()
    {
        using var robin = await Replica.OpenAsync(writer.Parts with { TakenBack = Speech.TakenBackIn }, default);
        (await robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        using var reader = await ReadAsync();
        (await reader.SyncAsync(new Sending.Nothing(), default)).ShouldBeOfType<SyncState.UpToDate>();
        var read = await Speech.HearAsync(reader);
        _handed.Except(read).ShouldBeEmpty("what was handed over");
        read.ShouldBeUnique();
        reader.Rights.Write.ShouldBeNull();
    }

    private Task<Replica> ReadAsync() => seat.ReadAsync(seat.Home.Relay!, _disk);
}
