namespace Dosado.Dynamics.Floor;

/// <summary>What one partner needs and does: the sliders of the dance floor. All 0 to 1. Equal by value.</summary>
public sealed record Ways
{
    /// <summary>How much closeness is needed to be content.</summary>
    public double Closeness { get; init; } = 0.5;

    /// <summary>How soon room is needed.</summary>
    public double Space { get; init; } = 0.4;

    /// <summary>How much of one's distress is thrown at the other.</summary>
    public double Blame { get; init; }

    /// <summary>How gently a need is put.</summary>
    public double Softness { get; init; } = 0.3;

    /// <summary>How much is said about what stays true when one goes apart.</summary>
    public double Reassurance { get; init; } = 0.3;

    /// <summary>How early one answers a sign of the other; at 1 the first, at 0 only the last.</summary>
    public double EarlyResponse { get; init; } = 0.5;

    /// <summary>How much of oneself one would show if nothing stood in the way.</summary>
    public double Authenticity { get; init; } = 0.6;

    /// <summary>How shut one is even when nothing happened.</summary>
    public double Armour { get; init; } = 0.1;

    /// <summary>How much one turns to the bond day by day.</summary>
    public double Attention { get; init; } = 0.9;

    /// <summary>How much of a hurt is talked about.</summary>
    public double Sharing { get; init; } = 0.5;

    /// <summary>How much one gives in without saying what one feels.</summary>
    public double Placating { get; init; }

    /// <summary>How much of one's own happiness one looks after oneself.</summary>
    public double SelfCare { get; init; } = 0.8;

    /// <summary>How fast one comes back to one's own place, a day.</summary>
    public double Return { get; init; } = 0.6;

    /// <summary>How loud a sign of the other must be before it is answered: .3 for the earliest, .9 for the latest.</summary>
    public double Rung => 0.3 + (0.6 * (1 - EarlyResponse));

    /// <summary>How strongly the other's place draws (above 0) or pushes (below 0), a day.</summary>
    public double Draw { get; init; } = 0.2;
}
