namespace Dosado.Dynamics.Floor;

/// <summary>What one partner does at a moment, as it follows from their state and ways. Equal by value.</summary>
/// <param name="Presence">How reachable they are, 0 to 1.</param>
/// <param name="Told">How much of what moves them they tell, 0 to 1.</param>
/// <param name="Criticism">What of their distress is thrown at the other.</param>
/// <param name="Softly">What of it is put gently.</param>
/// <param name="Lack">How much closeness they are short of.</param>
/// <param name="Clinging">What is done out of fear of losing the other.</param>
/// <param name="Care">What they give: attention that is present.</param>
public readonly record struct Acts(
    double Presence, double Told, double Criticism, double Softly, double Lack, double Clinging, double Care)
{
    // Even where one is not at all sure of the other, a quarter of what one would tell is told.
    private const double ToldUnsure = 0.25;

    // Room that is needed takes up to half of one's presence.
    private const double PressureTakes = 0.5;

    // Whoever looks after none of their own happiness stays short by this much, whatever they are given (M131).
    private const double NeverEnough = 0.2;

    internal static Acts Of(in Seat me, in Seat other, Ways ways, Rates rates, double disclosure)
    {
        var flooding = rates.Flooding * rates.Flooding;
        var presence = (1 - me.Armour) * flooding / (flooding + (me.Distress * me.Distress))
            * (1 - (PressureTakes * Math.Min(1, me.Pressure)));
        var told = Math.Min(1, (ways.Sharing * me.Openness * (ToldUnsure + ((1 - ToldUnsure) * me.Certainty))) + disclosure);
        var charge = me.Distress + (me.Resentment / 2);
        var wanted = (ways.SelfCare * ways.Closeness) + ((1 - ways.SelfCare) * (me.Connection + NeverEnough));
        var lack = Math.Max(0, wanted - me.Connection) + Math.Max(0, me.Place - other.Place - rates.Ease);
        return new(
            presence,
            told,
            ways.Blame * (1 - told) * charge / (1 + charge),
            ways.Softness * me.Distress / (1 + me.Distress),
            lack,
            (lack + me.Distress) * (1 - me.Certainty),
            ways.Attention * presence);
    }
}
