using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>
/// Sealed logs on a disk. Whatever a method has answered is on the disk. Every write may end in
/// <see cref="StoreBusyException"/> or <see cref="DiskFullException"/>, and then nothing was changed.
/// </summary>
internal interface IRelayStore : IBellStore, IAsyncDisposable
{
    /// <summary>The space with its tokens' hashes and its head; an expired one counts as deleted.</summary>
    ValueTask<Found<SpaceRecord>> FindAsync(SpaceId space, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Creates a space and uses up its ticket, or neither; deleted when the id is a tombstone.</summary>
    ValueTask<Found<SpaceOpened>> OpenAsync(SpaceOpening opening);

    /// <summary>Puts envelopes at the end of a log, all or none.</summary>
    ValueTask<Found<AppendOutcome>> AppendAsync(AppendRequest request);

    /// <summary>The places after a sequence number, up to the bounds of a page.</summary>
    ValueTask<Found<LogSlice>> ReadAsync(SpaceId space, ulong after, CancellationToken cancel);

    /// <summary>Drops the ciphertext of those of the envelopes that are in the log; their places stay.</summary>
    ValueTask<Found<Done>> RedactAsync(SpaceId space, IReadOnlyList<EnvelopeId> envelopes);

    /// <summary>Makes the space a tombstone; what it held is swept afterwards.</summary>
    ValueTask<Found<Done>> DeleteAsync(SpaceId space);

    /// <summary>Keeps the hash of a ticket unless the space has asked for too many.</summary>
    ValueTask<Found<TicketIssued>> IssueTicketAsync(TicketIssue issue);

    /// <summary>Keeps the hash of a setup code if there never was one, or in place of the last; whether it is kept.</summary>
    ValueTask<bool> OfferSetupCodeAsync(Digest code, bool replace);

    /// <summary>Whether a setup code is kept and not yet used.</summary>
    ValueTask<bool> IsSetupOpenAsync(CancellationToken cancel);

    /// <summary>Deletes what has expired and sweeps what was deleted, a bounded piece; whether more is left.</summary>
    ValueTask<bool> SweepAsync(DateTimeOffset now, DateTimeOffset ticketsSince);

    /// <summary>Fails when the store can no longer promise anything.</summary>
    ValueTask CheckAsync(CancellationToken cancel);
}
