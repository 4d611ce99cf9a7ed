namespace Dosado.Planning;

/// <summary>What a planning has come to so far.</summary>
public abstract record PlanningOutcome
{
    private PlanningOutcome()
    {
    }

    /// <summary>Nothing can be said yet.</summary>
    public sealed record Searching : PlanningOutcome;

    /// <summary>There is a week.</summary>
    /// <param name="Week">The best one so far.</param>
    /// <param name="Gap">By how much of a share the smaller share could at most be larger; 0 once proven.</param>
    public sealed record Planned(PlannedWeek Week, double Gap) : PlanningOutcome;

    /// <summary>No week meets both leasts.</summary>
    /// <param name="Conflict">Why, and the ways out found so far; all of them once the planning has come to its end.</param>
    public sealed record NoWeek(Conflict Conflict) : PlanningOutcome;

    /// <summary>The search went as far as it may and found neither a week nor that there is none.</summary>
    public sealed record Undecided : PlanningOutcome;
}
