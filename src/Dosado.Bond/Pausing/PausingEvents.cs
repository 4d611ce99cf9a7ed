namespace Dosado.Bond;

/// <summary>Bond: the other of a break holds a way back open. Nothing is asked by it, and only who took the break ends it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">Own words.</param>
public sealed record WayBackOffered(EntryId Id, string Words) : Event(Id);

/// <summary>Own space: what something was taken to mean, and what else it could mean (M067, M069).</summary>
/// <param name="Id">Its id, by which it is removed.</param>
/// <param name="Day">The day.</param>
/// <param name="Readings">The readings.</param>
public sealed record ReadingsKept(EntryId Id, DateOnly Day, Readings Readings) : Event(Id);

/// <summary>Own space: what an onlooker kind to both would notice in something that was said between the two (M068). The last one counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="About">What was said: its id in the bond.</param>
/// <param name="Words">What would be noticed; empty to note nothing any more. At most <see cref="Readings.MostWords"/>.</param>
public sealed record OnlookerNoted(EntryId Id, EntryId About, string Words) : Event(Id);

/// <summary>Readings of one thing that happened.</summary>
/// <param name="First">The first reading.</param>
/// <param name="Second">A further one; may be empty.</param>
/// <param name="Third">A further one; may be empty.</param>
/// <param name="FirstStands">Whether the first one stands: an answer like any other.</param>
/// <param name="OfTheOther">What the other seems to feel, like "they are angry with me"; may be empty.</param>
/// <param name="OfMyself">What I conclude about myself, like "I am a failure"; may be empty.</param>
public sealed record Readings(
    string First,
    string Second,
    string Third,
    bool FirstStands,
    string OfTheOther,
    string OfMyself)
{
    /// <summary>The longest reading, in UTF-16 units.</summary>
    public const int MostWords = 2_000;
}
