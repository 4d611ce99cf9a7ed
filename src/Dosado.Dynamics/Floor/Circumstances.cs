using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor;

/// <summary>What comes from outside at a moment. Equal by value.</summary>
/// <param name="Together">The share of the day spent together, 0 to 1.</param>
/// <param name="Shock">Distress that arrives, a day.</param>
/// <param name="Crowding">Pressure that arrives, a day.</param>
/// <param name="Hurt">Hurt done by the other, a day: it upsets, and what of it is not said stays.</param>
/// <param name="Disclosure">Telling besides what one usually shares, 0 to 1.</param>
/// <param name="Touch">Bodily closeness, 0 to 1.</param>
public readonly record struct Circumstances(
    double Together, Pair Shock = default, Pair Crowding = default, Pair Hurt = default, Pair Disclosure = default, double Touch = 0)
{
    /// <summary>An ordinary day: six tenths together, nothing else.</summary>
    public static Circumstances Ordinary => new(0.6);

    /// <summary>The same for exchanged seats.</summary>
    public Circumstances Swapped => this with
    {
        Shock = Shock.Swapped, Crowding = Crowding.Swapped, Hurt = Hurt.Swapped, Disclosure = Disclosure.Swapped,
    };
}
