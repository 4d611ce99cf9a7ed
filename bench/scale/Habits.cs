namespace Dosado.Scale;

/// <summary>How couples use the app. These are assumptions: nobody has watched couples use it.</summary>
internal static class Habits
{
    /// <summary>Envelopes of a couple in its bond a day: signs, shared days, answers, plans.</summary>
    public const double BondEnvelopesADay = 12;

    /// <summary>One padded batch of each of the two, at a random time of day (PROTOCOL, own space).</summary>
    public const double OwnBatchesADay = 2;

    /// <summary>Devices of a couple.</summary>
    public const double Devices = 4;

    /// <summary>Share of devices that have the app open at the fullest hour, each with one watch.</summary>
    public const double OpenAtMost = 0.15;

    /// <summary>Bytes of an envelope as it travels: the padding's floor is 512, a page of text comes to about 1 KiB.</summary>
    public const double EnvelopeBytes = 1_024;

    /// <summary>How much of a day's writing falls into each hour: little at night, most after supper.</summary>
    private static readonly double[] Hours =
        [.. new double[] { 2, 1, 1, 1, 1, 2, 5, 8, 7, 5, 5, 5, 7, 6, 5, 5, 6, 8, 10, 12, 15, 16, 11, 5 }.Select(hour => hour / 149)];

    /// <summary>Appends a second that couples living in one time zone make in an hour; those of their own spaces come evenly.</summary>
    public static double RateAt(int hour, double couples) =>
        couples * ((BondEnvelopesADay * Hours[hour] / 3_600) + (OwnBatchesADay / 86_400));

    public static int FullestHour => Array.IndexOf(Hours, Hours.Max());
}
