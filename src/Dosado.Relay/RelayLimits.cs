namespace Dosado.Relay;

/// <summary>What one client, one space and the whole relay may use.</summary>
public sealed record RelayLimits
{
    /// <summary>Appends a second that a space may keep up.</summary>
    public double AppendsPerSecond { get; init; } = 10;

    /// <summary>Appends that a space may send at once after a rest.</summary>
    public int AppendBurst { get; init; } = 120;

    /// <summary>
    /// Open watches of one space from one address. Two people behind one router have several devices, and a device that
    /// opens anew is there before its old connection is noticed to be gone (ADR 0009).
    /// </summary>
    public int WatchesPerSpaceAndAddress { get; init; } = 16;

    /// <summary>Spaces in one watch.</summary>
    public int SpacesPerWatch { get; init; } = 64;

    /// <summary>Stored bytes of a space, ciphertext and outside.</summary>
    public long BytesPerSpace { get; init; } = 200_000_000;

    /// <summary>Places in the log of a space; at most 16,777,215.</summary>
    public long EnvelopesPerSpace { get; init; } = 500_000;

    /// <summary>New spaces a day from one address.</summary>
    public int SpacesPerDayAndAddress { get; init; } = 100;

    /// <summary>Tickets a day that one space may ask for.</summary>
    public int TicketsPerDayAndSpace { get; init; } = 20;

    /// <summary>Devices of a space that may be told when something was said.</summary>
    public int BellsPerSpace { get; init; } = 16;

    /// <summary>Bells hung or taken down and knocks a second that a space may keep up.</summary>
    public double BellsPerSecond { get; init; } = 1;

    /// <summary>The same at once after a rest.</summary>
    public int BellBurst { get; init; } = 60;

    /// <summary>After which an unused ticket is void.</summary>
    public TimeSpan TicketLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The longest lifetime that a space may be given.</summary>
    public TimeSpan LongestLifetime { get; init; } = TimeSpan.FromDays(3653);

    /// <summary>Bytes of the whole database; beyond it the relay answers as on a full disk. Null for all of the disk.</summary>
    public long? DatabaseBytes { get; init; }

    /// <summary>Writes that may wait for the disk before the relay says that it is busy.</summary>
    public int QueuedWrites { get; init; } = 1_024;

    /// <summary>Bytes of appends in memory before the relay says that it is busy.</summary>
    public long BytesInFlight { get; init; } = 64L * 1024 * 1024;

    /// <summary>Pages being sent at once before the relay says that it is busy.</summary>
    public int PagesInFlight { get; init; } = 128;

    /// <summary>Open connections.</summary>
    public int Connections { get; init; } = 20_000;

    /// <summary>The time between two signs of life on a watch.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a watcher may leave its connection blocked before it is dropped.</summary>
    public TimeSpan SlowestReader { get; init; } = TimeSpan.FromSeconds(10);
}
