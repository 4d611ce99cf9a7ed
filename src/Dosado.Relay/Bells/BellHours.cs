using System.Security.Cryptography;

namespace Dosado.Relay.Bells;

/// <summary>The hours of a day in which a bell may ring, in minutes of the day in UTC; they may pass midnight.</summary>
/// <param name="Opens">The first minute.</param>
/// <param name="Closes">The first minute after them.</param>
internal readonly record struct BellHours(int Opens, int Closes)
{
    private const int MinutesADay = 24 * 60;

    /// <summary>So that the moment of ringing says nothing more than these hours do.</summary>
    private const int Shortest = 60;

    private TimeSpan Length => TimeSpan.FromMinutes((Closes - Opens + MinutesADay) % MinutesADay);

    public bool Are =>
        Opens is >= 0 and < MinutesADay && Closes is >= 0 and < MinutesADay && Length.TotalMinutes >= Shortest;

    /// <summary>What is left of the hours that run at this moment; null when none do.</summary>
    public TimeSpan? LeftAt(DateTimeOffset now)
    {
        var left = OpeningAfter(now).AddDays(-1) + Length - now;
        return left > TimeSpan.Zero ? left : null;
    }

    /// <summary>A moment drawn evenly from the first hours that open later.</summary>
    public DateTimeOffset DrawAfter(DateTimeOffset moment) =>
        OpeningAfter(moment).AddSeconds(RandomNumberGenerator.GetInt32((int)Length.TotalSeconds));

    private DateTimeOffset OpeningAfter(DateTimeOffset moment)
    {
        var opening = new DateTimeOffset(moment.UtcDateTime.Date, TimeSpan.Zero).AddMinutes(Opens);
        return opening > moment ? opening : opening.AddDays(1);
    }
}
