namespace Dosado.Dynamics.Couple;

/// <summary>What the days say of two partners.</summary>
/// <param name="From">The first day that was read.</param>
/// <param name="To">The last day that was read.</param>
/// <param name="SharedDays">Days on which both spoke.</param>
/// <param name="Statements">At least one.</param>
/// <param name="HalfLife">Days until half of a disturbance is gone.</param>
/// <param name="Posterior">All of it, for those who study.</param>
public sealed record Reading(
    DateOnly From,
    DateOnly To,
    int SharedDays,
    IReadOnlyList<Statement> Statements,
    Interval HalfLife,
    CouplePosterior Posterior);
