namespace Dosado.Planning;

/// <summary>Everything a week is planned from. See docs/weeks.md for the same as JSON, with examples.</summary>
/// <param name="Zone">The IANA name of the zone the wall-clock times are in.</param>
/// <param name="Start">The first day.</param>
/// <param name="Partners">The two, in any order: the order decides nothing but ties.</param>
/// <param name="Together">The things the two do together, at most <see cref="Limits.TogetherKinds"/>.</param>
/// <param name="Days">How many days, 1 to 14.</param>
/// <param name="Wake">Where the waking hours begin; null means 07:00.</param>
/// <param name="Sleep">Where they end, on the next day if not after <paramref name="Wake"/>; null means 23:00.</param>
/// <param name="SlotMinutes">Blocks begin at, and last, multiples of this: 15 or 30.</param>
/// <param name="Fixed">Standing agreements and blocks both have already accepted; they stay where they are.</param>
/// <param name="Credit">What earlier weeks left over; see <see cref="Dosado.Planning.Credit"/>.</param>
public sealed record WeekRequest(
    string Zone,
    DateOnly Start,
    IReadOnlyList<Partner> Partners,
    IReadOnlyList<TogetherKind> Together,
    int Days = 7,
    TimeOnly? Wake = null,
    TimeOnly? Sleep = null,
    int SlotMinutes = 30,
    IReadOnlyList<Block>? Fixed = null,
    Credit? Credit = null);

/// <summary>One stretch of the week that has a purpose.</summary>
/// <param name="Kind">The name of the kind.</param>
/// <param name="From">Wall-clock start in the week's zone.</param>
/// <param name="Length">How long it lasts in elapsed time, also across a change of the clocks.</param>
/// <param name="Owner">Whose own time it is, 0 or 1; null for time together.</param>
public sealed record Block(string Kind, DateTime From, TimeSpan Length, int? Owner = null);
