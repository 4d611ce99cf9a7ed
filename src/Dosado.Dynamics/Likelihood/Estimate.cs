namespace Dosado.Dynamics.Likelihood;

/// <summary>A number with its standard error.</summary>
/// <param name="Name">What it is, in the field's terms.</param>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">NaN where it could not be worked out.</param>
public readonly record struct Estimate(string Name, double Value, double StandardError);
