using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>All that is known of a living space besides its envelopes.</summary>
internal sealed record SpaceRecord(long Key, SpaceRights Rights, LogHead Head, long Bytes);

/// <summary>The hashes of a space's tokens.</summary>
internal sealed record SpaceRights(Digest Read, Digest Write, Digest Delete);
