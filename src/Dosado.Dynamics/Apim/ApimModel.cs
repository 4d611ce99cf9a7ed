namespace Dosado.Dynamics.Apim;

/// <summary>An actor-partner interdependence model (Kenny, Kashy and Cook 2006).</summary>
/// <param name="Distinguishable">
/// Whether the two members have roles, and with them own levels, effects and spreads; otherwise every number is the same
/// for both.
/// </param>
/// <param name="Random">What differs between couples.</param>
/// <param name="Restricted">Restricted maximum likelihood (REML), or full (ML).</param>
/// <param name="SplitsWithinAndBetween">
/// Whether each own predictor is parted into the member's mean (from the mean of all members) and the day's difference
/// from it. Slopes that differ between couples are then those of the day's difference.
/// </param>
public sealed record ApimModel(
    bool Distinguishable, RandomPart Random, bool Restricted = true, bool SplitsWithinAndBetween = false);
