using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Floor;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>An invented couple from the ranges of docs/dynamics.md, and a source of chance for what a claim varies.</summary>
public sealed record DrawnCouple(Ways First, Ways Second, Rates Rates, Dice Dice)
{
    private const int DaysToRest = 200;

    // On the way to rest nothing is measured, so larger steps do; they are still well inside what the rule keeps stable.
    private const int RestStepsADay = 8;

    public static DrawnCouple By(Dice dice) => new(DrawWays(dice), DrawWays(dice), DrawRates(dice), dice);

    public Dance Dance => new(new(First, Second), Rates);

    /// <summary>
    /// Whether neither is upset where the couple comes to rest (distress below .3); about a third of the drawn couples
    /// rest in the cycle itself, where nothing that a claim speaks of can still begin.
    /// </summary>
    public bool RestsAtEase => Rest() is var rest && Math.Max(rest.First.Distress, rest.Second.Distress) < 0.3;

    /// <summary>Where this couple comes to rest on ordinary days.</summary>
    public Moment Rest()
    {
        var dance = Dance;
        var moment = Moment.AtEase;
        for (var i = 0; i < DaysToRest * RestStepsADay; i++)
        {
            moment = dance.Step(moment, Circumstances.Ordinary, 1.0 / RestStepsADay);
        }

        return moment with { Time = 0, Bursts = 0 };
    }

    public DrawnCouple Where(Func<Ways, Ways>? first = null, Func<Ways, Ways>? second = null) =>
        this with { First = first?.Invoke(First) ?? First, Second = second?.Invoke(Second) ?? Second };

    public DrawnCouple WhereBoth(Func<Ways, Ways> both) => Where(both, both);

    /// <summary>Resentment may pile up without bursting, so that its course can be seen.</summary>
    public DrawnCouple WithoutBursts() => this with { Rates = Rates with { Limit = double.PositiveInfinity } };

    private static Ways DrawWays(Dice dice) => new()
    {
        Closeness = dice.Uniform(.4, .8),
        Space = dice.Uniform(.2, .6),
        Attention = dice.Uniform(.6, 1),
        Authenticity = dice.Uniform(.4, .9),
        Armour = dice.Uniform(0, .3),
        Sharing = dice.Uniform(0, .5),
        Softness = dice.Uniform(0, .5),
        Reassurance = dice.Uniform(0, .5),
        Blame = dice.Uniform(0, .3),
        EarlyResponse = dice.Uniform(.2, .8),
        SelfCare = dice.Uniform(.5, 1),
        Return = dice.Uniform(.4, .9),
        Draw = dice.Uniform(0, .4),
    };

    private static Rates DrawRates(Dice dice)
    {
        double Near(double usual) => usual * Math.Exp(.2 * Math.Clamp(dice.Normal(), -2, 2));
        var usual = new Rates();
        return usual with
        {
            Distress = Near(usual.Distress),
            Connection = Near(usual.Connection),
            Telling = Near(usual.Telling),
            Armour = Near(usual.Armour),
            Resentment = Near(usual.Resentment),
            Forgetting = Near(usual.Forgetting),
            Certainty = Near(usual.Certainty),
            Pressure = Near(usual.Pressure),
            Openness = Near(usual.Openness),
            Bond = Near(usual.Bond),
            LackHurts = Near(usual.LackHurts),
            BlameHurts = Near(usual.BlameHurts),
            BlameArms = Near(usual.BlameArms),
            Flooding = Near(usual.Flooding),
            Limit = Near(usual.Limit),
        };
    }
}
