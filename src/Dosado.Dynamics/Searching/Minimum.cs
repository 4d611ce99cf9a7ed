namespace Dosado.Dynamics.Searching;

/// <summary>Where a search for the smallest value ended.</summary>
/// <param name="At">The place.</param>
/// <param name="Value">The value there.</param>
/// <param name="Settled">Whether the search stopped because nothing smaller was near, not because it ran out.</param>
internal sealed record Minimum(double[] At, double Value, bool Settled);
