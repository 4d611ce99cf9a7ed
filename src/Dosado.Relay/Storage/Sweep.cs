using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>What one sweep did: the spaces that had expired, and whether there is more to do.</summary>
internal sealed record Sweep(IReadOnlyList<SpaceId> Expired, bool IsMoreLeft);
