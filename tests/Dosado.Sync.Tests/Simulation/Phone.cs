namespace Dosado.Sync.Tests.Simulation;

/// <summary>A device of one of the two through its life: it may be put back to a backup, replaced, left behind, or follow.</summary>
internal sealed class Phone(int owner, House house, Device device)
{
    /// <summary>0 or 1.</summary>
    public int Owner => owner;

    /// <summary>The space in which it speaks.</summary>
    public House House { get; set; } = house;

    public Device Device { get; set; } = device;

    /// <summary>What it will be in the space that it follows to.</summary>
    public Device? Next { get; set; }

    public MemoryStore? Backup { get; set; }

    public bool IsLost { get; set; }

    public ReplicaParts Parts => Device.Parts with { TakenBack = Speech.TakenBackIn };
}

/// <summary>A space of a life, and where it was moved from.</summary>
/// <param name="Home">Its keys, relay and clock.</param>
/// <param name="People">Both, with the keys that they have here.</param>
/// <param name="From">Where it was moved from.</param>
/// <param name="Carried">The end of the log that came along.</param>
internal sealed record House(Household Home, IReadOnlyList<Person> People, House? From, LogHead Carried)
{
    /// <summary>Somebody who only reads, from a relay of their choice.</summary>
    public async Task<Replica> ReadAsync(IRelay relay, IDeviceStore? disk = null) => await Replica.OpenAsync(
        new(
            await Vault.SpaceSeal.ForAsync(Some.Crypto, Home.Keys.Reading, null, default),
            new(Home.Keys.Read, null),
            disk ?? new MemoryStore(),
            relay,
            Home.Clock,
            new Random(3),
            Speech.TakenBackIn),
        default);

    /// <summary>A log that was carried out of here, as the old rules read it.</summary>
    public async Task<Replica> ReadCarriedAsync(byte[] log, IDeviceStore? disk = null)
    {
        var replica = await ReadAsync(Shelf(log), disk);
        await replica.SyncAsync(new Sending.Nothing(), default);
        return replica;
    }

    /// <summary>A relay that serves nothing but this log.</summary>
    public MemoryRelay Shelf(byte[] log)
    {
        var shelf = new MemoryRelay();
        shelf.LogOf(Home.Keys.Id).AddRange(LogPage.TryRead(log, LogHead.Empty.ToString(), out var page) ? page.Items : []);
        return shelf;
    }
}
