namespace Dosado.Dynamics.Floor;

/// <summary>How fast and how strongly things happen on the floor. Rates are per day, gains are pure numbers.</summary>
/// <remarks>
/// None of these is measured in couples. They are orders of magnitude, chosen so that upset passes in about a day,
/// felt connection and armour in a week, openness in ten days, certainty in weeks and the bond in months; docs/dynamics.md
/// gives the ranges over which the claims are tried.
/// </remarks>
public sealed record Rates
{
    /// <summary>Distress and guilt fade.</summary>
    public double Distress { get; init; } = 1.0;

    /// <summary>Felt connection follows what is received.</summary>
    public double Connection { get; init; } = 0.15;

    /// <summary>Felt connection rises at once with what the other tells.</summary>
    public double Telling { get; init; } = 0.5;

    /// <summary>Armour follows what calls for it.</summary>
    public double Armour { get; init; } = 0.3;

    /// <summary>Resentment builds from what is not said.</summary>
    public double Resentment { get; init; } = 0.1;

    /// <summary>Resentment fades by itself.</summary>
    public double Forgetting { get; init; } = 0.005;

    /// <summary>Certainty follows experience.</summary>
    public double Certainty { get; init; } = 0.05;

    /// <summary>Pressure builds and eases.</summary>
    public double Pressure { get; init; } = 0.7;

    /// <summary>Openness follows.</summary>
    public double Openness { get; init; } = 0.1;

    /// <summary>The bond grows and fades.</summary>
    public double Bond { get; init; } = 0.01;

    /// <summary>How strongly lack becomes distress.</summary>
    public double LackHurts { get; init; } = 1.3;

    /// <summary>How strongly criticism becomes distress in the one who hears it.</summary>
    public double BlameHurts { get; init; } = 0.8;

    /// <summary>How strongly criticism calls up armour.</summary>
    public double BlameArms { get; init; } = 1.3;

    /// <summary>The distress at which half of one's presence is lost.</summary>
    public double Flooding { get; init; } = 0.7;

    /// <summary>The difference of places at which the draw between them levels off.</summary>
    public double Reach { get; init; } = 1.0;

    /// <summary>A difference of places up to this size is not felt; inside it the places are a linear system.</summary>
    public double Ease { get; init; } = 0.4;

    /// <summary>The resentment at which it bursts out.</summary>
    public double Limit { get; init; } = 1.5;

    /// <summary>The noise of the places, per square root of a day.</summary>
    public double Restlessness { get; init; } = 0.05;
}
