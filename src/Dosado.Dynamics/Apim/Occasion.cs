namespace Dosado.Dynamics.Apim;

/// <summary>One couple at one time: each member's atoms (1, predictors, outcome), null where that answer is not whole.</summary>
internal sealed record Occasion(string Couple, double[]? First, double[]? Second)
{
    /// <summary>1 for the first member alone, 2 for the second alone, 3 for both, 0 for neither.</summary>
    public int Pattern => (First is null ? 0 : 1) + (Second is null ? 0 : 2);
}
