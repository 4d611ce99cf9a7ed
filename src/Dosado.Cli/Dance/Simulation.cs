using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Floor;

namespace Dosado.Cli.Dance;

/// <summary>A scenario played from its start, four moments a day.</summary>
internal static class Simulation
{
    private const int StepsBetween = 8;

    public static IReadOnlyList<Moment> Of(Scenario scenario, ulong? seed)
    {
        var dance = new Dosado.Dynamics.Floor.Dance(scenario.Ways, new Rates());
        var dice = seed is { } s ? new Dice(s) : null;
        var moment = scenario.Start;
        var kept = new List<Moment> { moment };
        for (var step = 1; step <= scenario.Days / Dosado.Dynamics.Floor.Dance.UsualStep; step++)
        {
            var now = scenario.At(moment.Time);
            moment = dice is null ? dance.Step(moment, now) : dance.Step(moment, now, dice);
            if (step % StepsBetween == 0)
            {
                kept.Add(moment);
            }
        }

        return kept;
    }
}
