namespace Dosado.Sync;

/// <summary>The next places of a log and what is needed to judge them.</summary>
/// <param name="Items">The places after the accepted head, in order.</param>
/// <param name="Openings">One for each item, in order; null for a redacted one.</param>
/// <param name="History">Log hashes at earlier places to which the openings refer; a missing one is none of ours.</param>
/// <param name="KnownIds">The places of all envelopes accepted so far, by id.</param>
/// <param name="Sender">What this device itself may have written.</param>
/// <param name="TakenBack">Reads from the content of an event which envelopes its author takes back.</param>
public sealed record LogBatch(
    IReadOnlyList<LogItem> Items,
    IReadOnlyList<Opening?> Openings,
    IReadOnlyDictionary<ulong, Digest> History,
    IReadOnlyDictionary<EnvelopeId, ulong> KnownIds,
    Sender Sender,
    TakenBackIn TakenBack);

/// <summary>This device, where it writes, and what it has signed and not yet seen in the log.</summary>
/// <param name="Device">The device, or null where it only reads.</param>
/// <param name="InFlight">The hashes of stored signed envelopes by their ids.</param>
/// <param name="Next">
/// The id that was drawn for the envelope after these; it has not left the device. Null before anything was written.
/// </param>
public sealed record Sender(DeviceId? Device, IReadOnlyDictionary<EnvelopeId, Digest> InFlight, EnvelopeId? Next);

/// <summary>
/// Which envelopes the author of an event takes back with it; empty for everything else. Pure, and never throws: the
/// content may be anything.
/// </summary>
/// <param name="content">The content of an envelope of kind Event.</param>
public delegate IReadOnlyList<EnvelopeId> TakenBackIn(ReadOnlyMemory<byte> content);
