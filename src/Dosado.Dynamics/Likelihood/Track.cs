using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>One couple (or person) over time.</summary>
/// <param name="Name">How it is called in the data, for messages.</param>
/// <param name="Times">When, strictly increasing, in any unit; as many as the values have rows.</param>
/// <param name="Values">A row for each time, a column for each series; NaN where nothing was recorded.</param>
public sealed record Track(string Name, IReadOnlyList<double> Times, Matrix Values);
