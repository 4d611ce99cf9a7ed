using Dosado.Dynamics.Floor;
using FloorDance = Dosado.Dynamics.Floor.Dance;

namespace Dosado.Places.Dance.Floor;

/// <summary>A setting played from its first day to its last, without noise, for a picture that stands still.</summary>
public sealed class Run
{
    private const int StepsBetweenMoments = 8;

    private readonly FloorDance _dance;

    /// <summary>Plays a setting.</summary>
    public Run(Setting setting)
    {
        Setting = setting;
        _dance = new(setting.Ways, new Rates());
        Moments = [.. Play(setting)];
    }

    /// <summary>What was played.</summary>
    public Setting Setting { get; }

    /// <summary>Four moments a day, from the start on.</summary>
    public IReadOnlyList<Moment> Moments { get; }

    /// <summary>The moment of a day.</summary>
    public Moment At(double day) => Moments[Math.Clamp((int)Math.Round(day * 4), 0, Moments.Count - 1)];

    /// <summary>How far each leans: towards the other above 0, away for room below 0; -1 to 1.</summary>
    public (double First, double Second) LeaningAt(Moment moment)
    {
        var acts = _dance.ActsAt(moment, Setting.Story.At(moment.Time));
        return (Leaning(acts.First, moment.First), Leaning(acts.Second, moment.Second));
    }

    /// <summary>How much each can be there for the other, 0 to 1 (M022).</summary>
    public (double First, double Second) PresenceAt(Moment moment)
    {
        var acts = _dance.ActsAt(moment, Setting.Story.At(moment.Time));
        return (acts.First.Presence, acts.Second.Presence);
    }

    /// <summary>What the one on the left is short of: closeness and room.</summary>
    public (double Closeness, double Room) ShortOf(Moment moment)
    {
        var acts = _dance.ActsAt(moment, Setting.Story.At(moment.Time)).First;
        return (acts.Lack, moment.First.Pressure);
    }

    /// <summary>What one is short of and clings to draws; the room one needs pulls away.</summary>
    public static double Leaning(Acts acts, Seat seat) => Math.Clamp(acts.Lack + acts.Clinging - seat.Pressure, -1, 1);

    private IEnumerable<Moment> Play(Setting setting)
    {
        var moment = setting.Story.Start;
        yield return moment;
        for (var quarter = 0; quarter < setting.Story.Days * 4; quarter++)
        {
            for (var step = 0; step < StepsBetweenMoments; step++)
            {
                moment = _dance.Step(moment, setting.Story.At(moment.Time));
            }

            yield return moment;
        }
    }
}
