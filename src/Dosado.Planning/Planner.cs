using Dosado.Planning.Solving;

namespace Dosado.Planning;

/// <summary>Needs and calendars in, fair weeks out.</summary>
public static class Planner
{
    /// <summary>Everything that is wrong with a request; empty where it can be planned.</summary>
    /// <param name="request">The request.</param>
    /// <param name="zone">The clocks of <see cref="WeekRequest.Zone"/>; null where they are not known.</param>
    public static IReadOnlyList<Fault> Check(WeekRequest request, Zone? zone)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new RequestCheck(request, zone).Run();
    }

    /// <summary>Begins to plan. Nothing is computed before <see cref="WeekPlanning.Advance"/>.</summary>
    /// <param name="request">A request without faults.</param>
    /// <param name="zone">The clocks of its zone.</param>
    /// <param name="alternatives">Whether to look for other kinds of week too, once the even one is there.</param>
    /// <param name="brief">Whether to leave off a proof, or a search for another kind, that grows long: the best so far
    /// stands, with its gap.</param>
    /// <exception cref="ArgumentException">The request has faults.</exception>
    public static WeekPlanning Begin(WeekRequest request, Zone zone, bool alternatives = false, bool brief = false)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = Check(request, zone);
        if (faults.Count > 0) throw new ArgumentException($"{faults[0].Path}: {faults[0].Cause}", nameof(request));
        return new(request, new WeekGrid(request, zone), alternatives, brief ? Effort.Brief : Effort.Thorough);
    }

    /// <summary>Plans without a pause.</summary>
    /// <param name="request">A request without faults.</param>
    /// <param name="zone">The clocks of its zone.</param>
    /// <param name="alternatives">Whether to look for other kinds of week too.</param>
    /// <exception cref="ArgumentException">The request has faults.</exception>
    public static WeekPlanning Run(WeekRequest request, Zone zone, bool alternatives = false)
    {
        var planning = Begin(request, zone, alternatives);
        while (planning.Advance())
        {
        }

        return planning;
    }
}
