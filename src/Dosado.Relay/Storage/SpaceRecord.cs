using System.Security.Cryptography;
using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>All that is known of a living space besides its envelopes.</summary>
internal sealed record SpaceRecord(long Key, SpaceRights Rights, LogHead Head, long Bytes);

/// <summary>The hashes of a space's tokens.</summary>
internal sealed record SpaceRights(Digest Read, Digest Write, Digest Delete)
{
    /// <summary>Whether they are the same, in time that does not depend on where they differ.</summary>
    public bool Matches(SpaceRights other) => CryptographicOperations.FixedTimeEquals(ToBytes(), other.ToBytes());

    private byte[] ToBytes() => [.. Read.ToBlob(), .. Write.ToBlob(), .. Delete.ToBlob()];
}
