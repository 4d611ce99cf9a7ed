using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>A cycle: a third thing between two people, with a name of its own and the times that it came by.</summary>
/// <param name="Name">The name last given to one of its times; null for none.</param>
/// <param name="Times">The times that it came by, oldest first.</param>
public sealed record Cycle(string? Name, ImmutableList<CycleMap> Times)
{
    /// <summary>
    /// The cycles of two people: each whole time joins the first cycle whose oldest time it is like. Times that are not whole
    /// stand alone.
    /// </summary>
    public static IReadOnlyList<Cycle> AllOf(SharedCycles shared, PersonId near, PersonId far)
    {
        var cycles = new List<ImmutableList<CycleMap>>();
        foreach (var map in shared.Times.Values.OrderBy(t => t.Place).Select(t => CycleMap.Of(t, near, far)))
        {
            var known = cycles.FindIndex(c => CycleLikeness.Compare(c[0], map) == Likeness.Same);
            if (known < 0)
            {
                cycles.Add([map]);
            }
            else
            {
                cycles[known] = cycles[known].Add(map);
            }
        }

        return [.. cycles.Select(times => new Cycle(NameOf(shared, times), times))];
    }

    private static string? NameOf(SharedCycles shared, ImmutableList<CycleMap> times) =>
        shared.Names.FindLast(n => times.Exists(t => t.Time == n.Named.Time)).Named?.Name;
}
