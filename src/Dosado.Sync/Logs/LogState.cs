using System.Collections.Immutable;

namespace Dosado.Sync;

/// <summary>
/// What has to be remembered of a log to judge what comes next. Kept on the device in the same commit as the envelopes
/// it was reached by.
/// </summary>
/// <param name="Space">The space.</param>
/// <param name="Head">How far the log has been accepted.</param>
/// <param name="Founder">The person of the first envelope; null while the log is empty.</param>
/// <param name="Admitted">The one other person whom the founder has named, or null.</param>
/// <param name="Devices">The certified devices.</param>
/// <param name="Redacted">Places whose content was gone already when this device first saw them.</param>
/// <param name="Stop">Why nothing more is accepted, or null.</param>
public sealed record LogState(
    SpaceId Space,
    LogHead Head,
    PublicKey? Founder,
    PublicKey? Admitted,
    ImmutableDictionary<DeviceId, DeviceState> Devices,
    ImmutableList<RedactedPlace> Redacted,
    Stop? Stop)
{
    /// <summary>A space in which nothing has been received.</summary>
    public static LogState EmptyOf(SpaceId space) =>
        new(space, LogHead.Empty, null, null, ImmutableDictionary<DeviceId, DeviceState>.Empty, [], null);
}

/// <summary>How far one device's own chain has come.</summary>
/// <param name="Key">The key it signs with.</param>
/// <param name="Person">The person who vouches for it.</param>
/// <param name="Sequence">Its last envelope, counted from 1 over its own envelopes.</param>
/// <param name="Hash">The hash of that envelope.</param>
/// <param name="LastSeen">The head that it had received when it wrote that envelope.</param>
/// <param name="Place">Where that envelope stands in the log.</param>
/// <param name="Missing">How many of its envelopes were skipped because their content was gone.</param>
public sealed record DeviceState(
    PublicKey Key,
    PublicKey Person,
    ulong Sequence,
    Digest Hash,
    LogHead LastSeen,
    ulong Place,
    ulong Missing);

/// <summary>A place whose content was gone when this device first saw it.</summary>
/// <param name="Place">Where it stands in the log.</param>
/// <param name="Id">The id of the envelope that was there.</param>
/// <param name="Hash">Its envelope hash.</param>
/// <param name="TakenBackBy">The persons who wished it back, in the order of the log: its author, the other, or both.</param>
/// <param name="WrittenBy">The person whose next envelope shows that it was theirs, or null while unknown.</param>
public sealed record RedactedPlace(
    ulong Place,
    EnvelopeId Id,
    Digest Hash,
    ImmutableList<PublicKey> TakenBackBy,
    PublicKey? WrittenBy)
{
    /// <summary>Whether what is known allows that this person wrote it and took it back.</summary>
    internal bool MayBeOwnOf(PublicKey person) =>
        TakenBackBy.Contains(person) && (WrittenBy is null || WrittenBy.Equals(person));
}
