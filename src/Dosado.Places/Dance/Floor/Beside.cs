using Dosado.Dynamics.Floor;

namespace Dosado.Places.Dance.Floor;

/// <summary>
/// The one on the left beside somebody who needs less closeness, as much, or more (M006): the same ways, another seat. What
/// they come to be short of can turn round.
/// </summary>
/// <param name="Other">less, same or more.</param>
/// <param name="Closeness">How much closeness they are short of at the end.</param>
/// <param name="Room">How much room they are short of at the end.</param>
public sealed record Beside(string Other, double Closeness, double Room)
{
    private const int Days = 60;

    /// <summary>What they come to long for, as the name of a text; weighed as in claim M118.</summary>
    public string Longs => Closeness > Room / 2 ? "closeness" : Room > 0.3 ? "room" : "neither";

    /// <summary>Beside three others, on ordinary days: what counts is what each needs, not what they have got caught in.</summary>
    public static IReadOnlyList<Beside> Of(Ways needs)
    {
        var me = new Ways { Closeness = needs.Closeness, Space = needs.Space };
        return [Of("less", me, 0.1), Of("same", me, me.Closeness), Of("more", me, 1)];
    }

    private static Beside Of(string other, Ways me, double needed)
    {
        var story = new Scenario("beside", [], new(me, me with { Closeness = needed }), Days, new(0.6));
        var run = new Run(new(story, story.Ways));
        var (closeness, room) = run.ShortOf(run.At(Days));
        return new(other, closeness, room);
    }
}
