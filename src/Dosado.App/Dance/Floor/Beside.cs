using Dosado.Dynamics.Floor;

namespace Dosado.App.Dance.Floor;

/// <summary>
/// The one on the left beside somebody who needs less closeness, as much, or more (M006): the same ways, another seat. What
/// they come to be short of can turn round.
/// </summary>
/// <param name="Other">less, same or more.</param>
/// <param name="Closeness">How much closeness they are short of at the end.</param>
/// <param name="Room">How much room they are short of at the end.</param>
public sealed record Beside(string Other, double Closeness, double Room)
{
    private const double Difference = 0.4;
    private const int Days = 60;

    /// <summary>Which of the two they are more short of, as the name of a text.</summary>
    public string Longs => (Closeness - Room) switch
    {
        > 0.05 => "closeness",
        < -0.05 => "room",
        _ => "neither",
    };

    /// <summary>Beside three others.</summary>
    public static IReadOnlyList<Beside> Of(Ways me) =>
        [Of("less", me, -Difference), Of("same", me, 0), Of("more", me, Difference)];

    private static Beside Of(string other, Ways me, double more)
    {
        // The other has the same ways but for the need, and turns to the two as much as the need asks for.
        var them = me with
        {
            Closeness = Math.Clamp(me.Closeness + more, 0, 1),
            Attention = Math.Clamp(me.Attention + (more * 0.75), 0.1, 1),
        };
        var story = new Scenario("beside", [], new(me, them), Days, new(0.6));
        var run = new Run(new(story, story.Ways));
        var (closeness, room) = run.ShortOf(run.At(Days));
        return new(other, closeness, room);
    }
}
