namespace Dosado.Planning;

/// <summary>What the planner accepts at most, so that a hostile or mistaken request cannot run for ever.</summary>
public static class Limits
{
    /// <summary>Kinds of time together.</summary>
    public const int TogetherKinds = 6;

    /// <summary>Kinds of own time, for each partner.</summary>
    public const int OwnKinds = 3;

    /// <summary>Days of a plan.</summary>
    public const int Days = 14;

    /// <summary>Blocks of a kind of time together a day.</summary>
    public const int PerDay = 3;

    /// <summary>Slots of a whole plan: fourteen days of sixteen half-hours twice, or a week of quarter-hours.</summary>
    public const int Slots = 511;

    /// <summary>Busy stretches, for each partner.</summary>
    public const int Busy = 5_000;

    /// <summary>Fixed blocks.</summary>
    public const int Blocks = 200;

    /// <summary>Weight of a wish.</summary>
    public const int Weight = 100;

    /// <summary>Strength of a liking, either way.</summary>
    public const int Strength = 20;
}
