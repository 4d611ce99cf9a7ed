using Dosado.Relay.Bells;
using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>
/// Bells on a disk, with the same promises as everything else there. A bell looks once a day, at a moment of its hours
/// that was drawn the day before: whether somebody has knocked since its device last said what it had. It rings once, and
/// not again before its device has said so anew.
/// </summary>
internal interface IBellStore
{
    /// <summary>Keeps the relay's key pair if there is none yet; the one that is kept.</summary>
    ValueTask<byte[]> KeepVoucherAsync(byte[] key);

    /// <summary>Hangs a bell, or hangs it anew: its hours, and what its device has.</summary>
    /// <param name="space">The space it is about.</param>
    /// <param name="bell">The bell; the same one is known by its endpoint.</param>
    /// <param name="most">Bells that a space may have.</param>
    /// <param name="now">This moment.</param>
    ValueTask<Found<BellHung>> HangAsync(SpaceId space, Bell bell, int most, DateTimeOffset now);

    /// <summary>Takes a bell down; harmless when there is none.</summary>
    ValueTask<Found<Done>> SilenceAsync(SpaceId space, string endpoint);

    /// <summary>Something was said up to the end of the log that is worth telling.</summary>
    ValueTask<Found<Done>> KnockAsync(SpaceId space);

    /// <summary>Some of the bells whose moment has come: draws their next moment, and answers those that ring.</summary>
    ValueTask<RingingRound> RingAsync(DateTimeOffset now);

    /// <summary>Forgets a bell at whose address nobody is any more.</summary>
    ValueTask<Done> DropAsync(DueBell bell);
}

/// <summary>The bells that ring now, and whether more may wait.</summary>
internal sealed record RingingRound(IReadOnlyList<DueBell> Bells, bool IsMoreLeft);
