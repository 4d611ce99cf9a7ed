namespace Dosado.Dynamics.Floor;

/// <summary>One partner's state on the dance floor. 0 is none; about 1 is much. Equal by value.</summary>
/// <param name="Place">Where they stand: 0 far, 1 very near; may lie beyond.</param>
/// <param name="Distress">How upset they are.</param>
/// <param name="Guilt">How guilty they feel.</param>
/// <param name="Connection">How connected they feel.</param>
/// <param name="Armour">How shut they are, 0 to 1.</param>
/// <param name="Resentment">What was never said and stayed.</param>
/// <param name="Certainty">How sure they are that the other would be there, 0 to 1.</param>
/// <param name="Pressure">How much they need room.</param>
/// <param name="Openness">How much of themselves they show, 0 to 1.</param>
/// <param name="Bond">What has grown between them over a long time and fades as slowly.</param>
public readonly record struct Seat(
    double Place,
    double Distress,
    double Guilt,
    double Connection,
    double Armour,
    double Resentment,
    double Certainty,
    double Pressure,
    double Openness,
    double Bond)
{
    internal Seat Plus(double weight, in Seat change) => new(
        Place + (weight * change.Place),
        Distress + (weight * change.Distress),
        Guilt + (weight * change.Guilt),
        Connection + (weight * change.Connection),
        Armour + (weight * change.Armour),
        Resentment + (weight * change.Resentment),
        Certainty + (weight * change.Certainty),
        Pressure + (weight * change.Pressure),
        Openness + (weight * change.Openness),
        Bond + (weight * change.Bond));
}
