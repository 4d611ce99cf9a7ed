namespace Dosado.Bond;

/// <summary>How one time stands to another. It is a statement about the two times and never about a person.</summary>
public enum Likeness
{
    /// <summary>One of the two is not a whole cycle yet, so nothing can be said.</summary>
    TooLittle,

    /// <summary>Other moves.</summary>
    Other,

    /// <summary>The same moves, each made by the other one of the two: told as such and not taken for the same.</summary>
    PlacesExchanged,

    /// <summary>The same cycle came by.</summary>
    Same,
}

/// <summary>
/// Whether two times are one cycle coming by. Only moves count, and only of whole cycles (both crossings said): feelings
/// and readings may differ from day to day (M039). Two times are the same when for each of the two people their own moves
/// of both times are alike by at least <see cref="Enough"/>; when only each one's moves and the other's are, the places
/// were exchanged. Moves are compared by key, own words by the list <c>words/moves.en.txt</c> or else by stems in common.
/// </summary>
public static class CycleLikeness
{
    /// <summary>How alike the moves of a person have to be, from 0 to 1: half of them, or all of one kind.</summary>
    public const double Enough = 0.5;

    /// <summary>How one time stands to another, seen by the same person.</summary>
    public static Likeness Compare(CycleMap one, CycleMap other) =>
        !one.IsCycle || !other.IsCycle ? Likeness.TooLittle
        : AreAlike(one, other) ? Likeness.Same
        : AreAlike(one, other.Swap()) ? Likeness.PlacesExchanged
        : Likeness.Other;

    private static bool AreAlike(CycleMap one, CycleMap other) =>
        AreAlike(one.Near, other.Near) && AreAlike(one.Far, other.Far);

    private static bool AreAlike(Lobe one, Lobe other) =>
        Moves.Of(one.Above).LikenessTo(Moves.Of(other.Above)) >= Enough;
}
