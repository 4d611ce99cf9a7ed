namespace Dosado.Sync;

/// <summary>
/// The shape and the times of what a space sends once a day, so that its relay cannot tell a day with entries from one
/// without: always eight envelopes of one size; what does not fit waits for the next day; what is missing is made up with
/// <see cref="InsideKind.Empty"/>.
/// <para>
/// Price: 8 x 2,274 bytes a day and device (6.6 MB a year), and what was said on one device reaches the others a day
/// later. Where that is too late (a new device, moving house) everything is sent at once, and the relay sees that it was.
/// </para>
/// </summary>
public static class DailyBatch
{
    /// <summary>Envelopes in a batch: 8.</summary>
    public const int Envelopes = 8;

    /// <summary>Content bytes of each envelope: 2,044, which pads to 2,048.</summary>
    public const int Room = 2_044;

    /// <summary>
    /// When the next batch is due: a random time of the UTC day after the one of <paramref name="last"/>, so that there is
    /// one batch a day. It depends on nothing that was said.
    /// </summary>
    /// <param name="last">When the last batch was sent, or when the schedule began.</param>
    /// <param name="chance">Evenly drawn from [0, 1).</param>
    public static DateTimeOffset NextAfter(DateTimeOffset last, double chance) =>
        new DateTimeOffset(last.UtcDateTime.Date, TimeSpan.Zero).AddDays(1) + (TimeSpan.FromDays(1) * chance);
}
