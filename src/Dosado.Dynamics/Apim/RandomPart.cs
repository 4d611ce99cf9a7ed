namespace Dosado.Dynamics.Apim;

/// <summary>What differs from couple to couple besides the same-day noise.</summary>
public enum RandomPart
{
    /// <summary>Nothing: a cross-section.</summary>
    None,

    /// <summary>Each member's level.</summary>
    Intercepts,

    /// <summary>Each member's level, and one actor and one partner slope for each couple.</summary>
    InterceptsAndCoupleSlopes,

    /// <summary>Each member's level and each member's actor slope.</summary>
    InterceptsAndActorSlopes,
}
