namespace Dosado.Dynamics.Floor;

/// <summary>How a scenario is told.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Text">Two sentences.</param>
public sealed record ScenarioText(string Title, string Text);
