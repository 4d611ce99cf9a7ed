namespace Dosado.Planning;

/// <summary>
/// How much of one thing a person wants in the week. What the week is worth to them rises from <see cref="Least"/> to
/// <see cref="Good"/> by <see cref="Weight"/>, falls half as fast after it, and never goes past <see cref="Most"/>.
/// </summary>
/// <param name="Least">What the person needs at the very least; zero or more.</param>
/// <param name="Good">What would be good; not below <paramref name="Least"/>.</param>
/// <param name="Most">Where it becomes too much; null where it never does. Not below <paramref name="Good"/>.</param>
/// <param name="Weight">How much it matters beside the person's other wishes, 1 to 100.</param>
public sealed record Wish(TimeSpan Least, TimeSpan Good, TimeSpan? Most = null, int Weight = 3);

/// <summary>Hours of some days of the week.</summary>
/// <param name="From">Where it begins, wall-clock time.</param>
/// <param name="To">Where it ends; midnight means the end of the day.</param>
/// <param name="Days">The days it is about; empty means every day.</param>
public sealed record TimeWindow(TimeOnly From, TimeOnly To, IReadOnlyList<DayOfWeek>? Days = null);

/// <summary>Hours in which something is liked more, or less.</summary>
/// <param name="From">Where it begins, wall-clock time.</param>
/// <param name="To">Where it ends; midnight means the end of the day.</param>
/// <param name="Days">The days it is about; empty means every day.</param>
/// <param name="Strength">Per slot, beside the weights of wishes: 1 to 20 for "rather then", -1 to -20 for "rather not
/// then".</param>
public sealed record Liking(TimeOnly From, TimeOnly To, IReadOnlyList<DayOfWeek>? Days = null, int Strength = 1);

/// <summary>How long one block of something is.</summary>
/// <param name="Shortest">The shortest block that still counts; longer than zero.</param>
/// <param name="Longest">The longest one; not below <paramref name="Shortest"/>.</param>
/// <param name="Step">Lengths in between go by this step; null means one slot.</param>
public sealed record BlockLength(TimeSpan Shortest, TimeSpan Longest, TimeSpan? Step = null);
