namespace Dosado.Sync;

/// <summary>What a replica is made of.</summary>
/// <param name="Seal">Seals and opens; names the space and this device.</param>
/// <param name="Rights">What this device may ask of the relay.</param>
/// <param name="Store">This device's disk.</param>
/// <param name="Relay">Where the log is kept; null for a space that is on this device only.</param>
/// <param name="Clock">Tells when the relay last answered; orders nothing.</param>
/// <param name="Chance">Keeps apart what two tabs say in the same instant; no secret rests on it.</param>
/// <param name="TakenBack">Reads from an event which envelopes its author takes back.</param>
public sealed record ReplicaParts(
    ISeal Seal,
    SpaceRights Rights,
    IDeviceStore Store,
    IRelay? Relay,
    TimeProvider Clock,
    Random Chance,
    TakenBackIn TakenBack);
