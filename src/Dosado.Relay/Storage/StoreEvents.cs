using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>What a store tells the relay without being asked; both must return at once.</summary>
/// <param name="Moved">A log has a new head; the empty head when the space is gone.</param>
/// <param name="Broken">Nothing can be promised any more: the process should end.</param>
internal sealed record StoreEvents(Action<SpaceId, LogHead> Moved, Action<Exception> Broken);
