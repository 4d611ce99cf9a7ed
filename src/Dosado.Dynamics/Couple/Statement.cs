namespace Dosado.Dynamics.Couple;

/// <summary>Something the days say of the two together.</summary>
/// <param name="Movement">What.</param>
/// <param name="Probability">How likely it is, given the days; at least .9.</param>
/// <param name="Strength">How strong, in parts of a point carried over or as a correlation; the same when exchanged.</param>
public sealed record Statement(Movement Movement, double Probability, Interval Strength);
