namespace Dosado.Bond;

/// <summary>
/// Which way out can be offered to a person after their own half: for their own moves only, and never for the other's (M061, M063).
/// Both ways stay open to both, whatever this says.
/// </summary>
public static class NextStep
{
    private static readonly string[] Sharp = ["criticise", "complain", "snark", "lash-out"];

    /// <summary>Whether there was a sharp word: what lies under it can be said.</summary>
    public static bool HasSharpWord(AboveLine above) => Moves.Of(above).All.Any(m => Sharp.Contains(m.Key));

    /// <summary>Whether there was a step back: there is a way back in.</summary>
    public static bool HasStepBack(AboveLine above) => Moves.Of(above).All.Any(m => m.Key is not null && !Sharp.Contains(m.Key));
}
