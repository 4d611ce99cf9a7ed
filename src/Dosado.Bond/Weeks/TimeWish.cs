namespace Dosado.Bond;

/// <summary>Parts of a day, as a set.</summary>
[Flags]
public enum DayParts
{
    /// <summary>None of them said.</summary>
    None = 0,

    /// <summary>Until noon.</summary>
    Morning = 1,

    /// <summary>From noon to five.</summary>
    Afternoon = 2,

    /// <summary>From five on.</summary>
    Evening = 4,
}

/// <summary>How much of one thing a person wishes for in a week, and when it is good.</summary>
/// <param name="Length">How long one such stretch is.</param>
/// <param name="Least">The least they need in the week; zero for nothing said.</param>
/// <param name="Good">What would be good in the week.</param>
/// <param name="Most">Where it becomes too much; null where it never does.</param>
/// <param name="Liked">When it is good; nothing said means whenever.</param>
public sealed record TimeWish(
    TimeSpan Length,
    TimeSpan Least,
    TimeSpan Good,
    TimeSpan? Most = null,
    DayParts Liked = DayParts.None)
{
    /// <summary>Once in the week, nothing needed at least.</summary>
    public static TimeWish Once(TimeSpan length) => new(length, TimeSpan.Zero, length);
}

/// <summary>A wish for something named.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Wish">How much, and when.</param>
public sealed record KindWish(WeekKind Kind, TimeWish Wish);
