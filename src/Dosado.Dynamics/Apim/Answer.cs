namespace Dosado.Dynamics.Apim;

/// <summary>What one member of one couple answered at one time.</summary>
/// <param name="Couple">The couple's name in the data.</param>
/// <param name="Member">0 or 1. For exchangeable couples the order means nothing.</param>
/// <param name="Time">When; any number that both members' answers of one occasion share. 0 in a cross-section.</param>
/// <param name="Outcome">NaN where it is missing.</param>
/// <param name="Own">The member's own predictors, the same for every answer; NaN where missing.</param>
/// <param name="Beside">Predictors that count for this member only and are not looked up in the partner.</param>
public sealed record Answer(
    string Couple, int Member, double Time, double Outcome, IReadOnlyList<double> Own, IReadOnlyList<double> Beside);
