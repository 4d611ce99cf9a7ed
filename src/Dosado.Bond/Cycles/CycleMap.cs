namespace Dosado.Bond;

/// <summary>
/// The figure of eight of one time: a lobe for each of the two, and what reached whom. It has no start and reads the same
/// from either; swapping the two swaps the lobes. Acts that are never a step (<see cref="Harm"/>) are not in it.
/// </summary>
/// <param name="Time">Which time.</param>
/// <param name="Place">Its place in the order of the log.</param>
/// <param name="Near">The lobe of the person who looks.</param>
/// <param name="Far">The lobe of the other.</param>
public sealed record CycleMap(EntryId Time, int Place, Lobe Near, Lobe Far)
{
    /// <summary>Whether the chain is closed: each one's act is what reached the other, said by the other (M036).</summary>
    public bool IsCycle => Near.WasReached && Far.WasReached;

    /// <summary>The day of it: the earlier of the two, as their authors have it.</summary>
    public DateOnly? Day => (Near.Day, Far.Day) switch
    {
        ({ } near, { } far) => near < far ? near : far,
        var (near, far) => near ?? far,
    };

    /// <summary>The figure of a time, as one of the two sees it.</summary>
    public static CycleMap Of(CycleTime time, PersonId near, PersonId far) =>
        new(time.Id, time.Place, Lobe.Of(time, near, far), Lobe.Of(time, far, near));

    /// <summary>The same figure as the other sees it.</summary>
    public CycleMap Swap() => this with { Near = Far, Far = Near };
}
