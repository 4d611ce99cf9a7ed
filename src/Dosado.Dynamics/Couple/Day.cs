namespace Dosado.Dynamics.Couple;

/// <summary>One day of two series: two partners, or what one felt and what one wanted.</summary>
/// <param name="Date">The day.</param>
/// <param name="First">The first value; NaN where nothing was said.</param>
/// <param name="Second">The second value; NaN where nothing was said.</param>
public sealed record Day(DateOnly Date, double First, double Second);
