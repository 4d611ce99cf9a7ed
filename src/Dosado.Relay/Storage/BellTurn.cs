using System.Data.Common;
using Dosado.Relay.Bells;

namespace Dosado.Relay.Storage;

/// <summary>A bell whose moment has come, as it lies on the disk.</summary>
/// <param name="Space">The key of its space.</param>
/// <param name="Bell">The bell.</param>
/// <param name="IsRung">Whether it has rung since its device was last heard of.</param>
/// <param name="Knocked">The length of the log when somebody last knocked.</param>
internal sealed record BellTurn(long Space, Bell Bell, bool IsRung, ulong Knocked)
{
    /// <summary>From the columns space, endpoint, key, secret, opens, closes, heard, is_rung and knocked.</summary>
    public static BellTurn Read(DbDataReader row) => new(
        row.GetInt64(0),
        new(
            new(row.GetString(1)),
            new(row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)),
            new(row.GetInt32(4), row.GetInt32(5)),
            (ulong)row.GetInt64(6)),
        row.GetBoolean(7),
        (ulong)row.GetInt64(8));

    /// <summary>
    /// When a bell that is hung looks for the first time. Hanging it anew moves nothing; other hours begin no earlier than
    /// the old ones would have rung, so that nobody is told twice a day.
    /// </summary>
    public static DateTimeOffset Hung(BellHours hours, KnownBell? known, DateTimeOffset now) =>
        known is null ? hours.DrawAfter(now)
        : known.Hours == hours ? known.Next
        : hours.DrawAfter(known.Next > now ? known.Next : now);

    /// <summary>
    /// What the bell does now. It rings for a knock that its device has not heard, once until its device is heard of again,
    /// and never outside its hours, also when the relay was asleep during them.
    /// </summary>
    public (DateTimeOffset Next, bool IsRung, DueBell? Rings) At(DateTimeOffset now)
    {
        var rings = Knocked > Bell.Heard && !IsRung && Bell.Hours.LeftAt(now) is { } left
            ? new DueBell(Space, Bell, left)
            : null;
        return (Bell.Hours.DrawAfter(now), IsRung || rings is not null, rings);
    }
}

/// <summary>The hours of a bell that hangs already, and when it looks.</summary>
internal sealed record KnownBell(BellHours Hours, DateTimeOffset Next);
