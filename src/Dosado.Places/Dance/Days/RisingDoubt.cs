using Dosado.Bond;

namespace Dosado.Places.Dance.Days;

/// <summary>
/// Whether one's own doubt has been rising lately. For oneself only: doubt is never shared, and nothing here reaches
/// anybody else.
/// </summary>
internal static class RisingDoubt
{
    private const int Latest = 5;
    private const int Days = 42;

    /// <summary>
    /// Rising means: of the last five check-ins with a word on doubt, within six weeks, none but one is lower than the
    /// one before it, and the last two together lie above the first two by three places or more.
    /// </summary>
    public static bool IsSeen(OwnState own, DateOnly today)
    {
        var doubts = own.Entries.Values
            .Where(e => e.CheckIn.Doubt is not null && e.Moment.Day <= today && today.DayNumber - e.Moment.Day.DayNumber <= Days)
            .OrderBy(e => e.Moment.At)
            .Select(e => e.CheckIn.Doubt!.Value.Value)
            .TakeLast(Latest)
            .ToList();
        return doubts.Count == Latest
            && doubts.Zip(doubts.Skip(1)).Count(pair => pair.Second < pair.First) <= 1
            && doubts[^1] + doubts[^2] - doubts[0] - doubts[1] >= 3;
    }
}
