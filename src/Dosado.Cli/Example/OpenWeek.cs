using Dosado.Bond;

namespace Dosado.Cli.Example;

/// <summary>
/// The week that the invented pair leaves open: Ash wishes for an evening together, Sky for time of their own and less of
/// the other, and no week is pressed on either.
/// </summary>
internal sealed class OpenWeek(DateOnly today)
{
    private const string Evening = "quiet-evening";

    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);

    /// <summary>The week that Plan opens with: from Thursday on the coming one.</summary>
    private DateOnly Monday => MondayOf(today.AddDays(4));

    public WeekGiven GivenByAsh(EntryId id) => new(id, Monday, new(
        [new(new(Evening, false), new(TwoHours, TwoHours, 2 * TwoHours))],
        [TimeWish.Once(TimeSpan.FromHours(1))],
        [.. Enumerable.Range(0, 5).Select(Open)]));

    public WeekGiven GivenBySky(EntryId id) => new(id, Monday, new(
        [new(new(Evening, false), TimeWish.Once(TwoHours))],
        [new(TwoHours, TwoHours, 2 * TwoHours)],
        [Open(1), Open(2), Open(4)]));

    /// <summary>Two evenings together, one more than Sky had asked for, and own time for both.</summary>
    public WeekProposed Proposed(EntryId id, EntryId givenByAsh, EntryId givenBySky) => new(
        id,
        Monday,
        new("UTC", TimeSpan.Zero, []),
        [givenByAsh, givenBySky],
        [
            new(Evening, At(1, 19), TwoHours, BlockFor.Both),
            new("0", At(2, 18), TwoHours, BlockFor.Asked),
            new("0", At(3, 18), TimeSpan.FromHours(1), BlockFor.Proposer),
            new(Evening, At(4, 19), TwoHours, BlockFor.Both),
        ],
        string.Empty);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private OpenStretch Open(int day) => new(At(day, 17), At(day, 22));

    private DateTimeOffset At(int day, int hour) => new(Monday.AddDays(day).ToDateTime(new(hour, 0)), TimeSpan.Zero);
}
