namespace Dosado.Dynamics.Apim;

/// <summary>One couple at one time: each member's atoms (1, predictors, outcome), null where that answer is not whole.</summary>
/// <param name="Couple">The couple's number, in the order of appearance.</param>
/// <param name="First">The first member's atoms.</param>
/// <param name="Second">The second member's atoms.</param>
internal sealed record Occasion(int Couple, double[]? First, double[]? Second)
{
    /// <summary>1 for the first member alone, 2 for the second alone, 3 for both, 0 for neither.</summary>
    public int Pattern => (First is null ? 0 : 1) + (Second is null ? 0 : 2);
}
