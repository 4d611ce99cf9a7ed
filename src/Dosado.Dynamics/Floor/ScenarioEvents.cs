namespace Dosado.Dynamics.Floor;

/// <summary>What comes from outside in a scenario.</summary>
/// <param name="Together">The share of an ordinary day spent together.</param>
/// <param name="ShockOnDay">The day on which something upsets the first partner for half a day.</param>
/// <param name="ApartFrom">The first day of a time with more room.</param>
/// <param name="ApartTo">The day on which it ends.</param>
/// <param name="HurtEvery">Each so many days both are hurt a little.</param>
public sealed record ScenarioEvents(
    double Together, double? ShockOnDay = null, double? ApartFrom = null, double? ApartTo = null, double? HurtEvery = null)
{
    internal double TogetherWhileApart => Together / 3;

    internal bool IsApart(double day) => day >= ApartFrom && day < ApartTo;
}
