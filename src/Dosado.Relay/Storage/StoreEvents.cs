using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>What a store tells the relay without being asked, and what it may ask; all must return at once.</summary>
/// <param name="Moved">A log has a new head; the empty head when the space is gone.</param>
/// <param name="Broken">Nothing can be promised any more: the process should end.</param>
/// <param name="Watched">The spaces that somebody watches here.</param>
internal sealed record StoreEvents(
    Action<SpaceId, LogHead> Moved,
    Action<Exception> Broken,
    Func<IReadOnlyList<SpaceId>> Watched);
