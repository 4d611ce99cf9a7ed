namespace Dosado.App.Frame.Figures;

/// <summary>One need as it is drawn: how much there is and how much is wanted.</summary>
/// <param name="Felt">0 to 10, or null when not said.</param>
/// <param name="Wanted">0 to 10, or null when not said.</param>
public sealed record Drawn(int? Felt, int? Wanted);
