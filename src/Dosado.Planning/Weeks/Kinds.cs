namespace Dosado.Planning;

/// <summary>Something the two do together; what each wants of it stands with the <see cref="Partner"/>.</summary>
/// <param name="Name">Unique among all kinds of the week, for instance "date".</param>
/// <param name="Block">How long one such block is.</param>
/// <param name="When">Where such a block may lie; empty means anywhere in the waking hours.</param>
/// <param name="MostPerDay">At most so many blocks a day, 1 to 3.</param>
public sealed record TogetherKind(
    string Name, BlockLength Block, IReadOnlyList<TimeWindow>? When = null, int MostPerDay = 1);

/// <summary>Something a partner does for themselves, with what they want of it.</summary>
/// <param name="Name">Unique among this partner's own kinds, for instance "alone".</param>
/// <param name="Wish">How much of it.</param>
/// <param name="Block">How long one such block is.</param>
/// <param name="When">Where such a block may lie; empty means anywhere in the waking hours.</param>
/// <param name="Likings">Hours in which it is liked more, or less.</param>
public sealed record OwnKind(
    string Name,
    Wish Wish,
    BlockLength Block,
    IReadOnlyList<TimeWindow>? When = null,
    IReadOnlyList<Liking>? Likings = null);

/// <summary>What one partner wants of something the two do together.</summary>
/// <param name="Kind">The name of a <see cref="TogetherKind"/>.</param>
/// <param name="Wish">How much of it.</param>
/// <param name="Likings">Hours in which it is liked more, or less.</param>
public sealed record TogetherWish(string Kind, Wish Wish, IReadOnlyList<Liking>? Likings = null);

/// <summary>A stretch of wall-clock time in the week's zone.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">First moment after it; later than <paramref name="From"/>.</param>
public sealed record Stretch(DateTime From, DateTime To);

/// <summary>One of the two, with the time they cannot give and what they want of the week.</summary>
/// <param name="Name">What to call them in a table.</param>
/// <param name="Busy">When they cannot.</param>
/// <param name="Together">What they want of the things done together; a kind they do not name has no wish.</param>
/// <param name="Own">What they want for themselves.</param>
/// <param name="TogetherOverall">How much time together in all; null where they have no such wish.</param>
/// <param name="OwnOverall">How much time for themselves in all; null where they have no such wish.</param>
public sealed record Partner(
    string Name,
    IReadOnlyList<Stretch> Busy,
    IReadOnlyList<TogetherWish> Together,
    IReadOnlyList<OwnKind> Own,
    Wish? TogetherOverall = null,
    Wish? OwnOverall = null);
