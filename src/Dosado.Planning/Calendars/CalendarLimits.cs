namespace Dosado.Planning.Calendars;

/// <summary>What a calendar may ask for at most; steps, not seconds, so that the answer is the same everywhere.</summary>
public static class CalendarLimits
{
    /// <summary>Characters of a file.</summary>
    public const int Characters = 16_000_000;

    /// <summary>Characters of one unfolded line.</summary>
    public const int LineLength = 200_000;

    /// <summary>Components inside one another.</summary>
    public const int Depth = 16;

    /// <summary>Steps of expansion for all recurring entries of a file together.</summary>
    public const int Steps = 2_000_000;

    /// <summary>Busy stretches that a file may come to.</summary>
    public const int Busy = 50_000;
}
