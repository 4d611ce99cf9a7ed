using System.Text.Json;
using System.Text.Json.Serialization;
using Dosado.App.Visits;
using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Floor;
using FloorDance = Dosado.Dynamics.Floor.Dance;

namespace Dosado.Places.Dance.Floor;

/// <summary>The next moments of a dance from a given one, for figures that move. Nothing is kept between two questions.</summary>
internal static class StepsQuestion
{
    /// <summary>A moment to be drawn comes every eighth of a day; what lies between two is a straight line.</summary>
    private const int StepsBetweenMoments = 4;

    private const int MostMoments = 400;

    public static Question Question { get; } = new(
        "dance-steps",
        (_, json, _) => Task.FromResult(Answer(json)),
        Engine.Dynamics);

    private static string Answer(string json)
    {
        var asked = JsonSerializer.Deserialize(json, StepsJson.Default.StepsAsked)!;
        var setting = Setting.Of(asked.Story).With(name => asked.Ways.GetValueOrDefault(name, string.Empty));
        return JsonSerializer.Serialize(new StepsAnswer([.. Next(setting, asked)]), StepsJson.Default.StepsAnswer);
    }

    private static IEnumerable<double[]> Next(Setting setting, StepsAsked asked)
    {
        var dance = new FloorDance(setting.Ways, new Rates());
        var moment = asked.From is [] ? setting.Story.Start : Read(asked.From);
        var dice = new Dice((ulong)(Math.Max(0, moment.Time) * 32) + 1);
        if (asked.From is [])
        {
            yield return Write(dance, setting, moment);
        }

        for (var i = 0; i < Math.Clamp(asked.Count, 0, MostMoments); i++)
        {
            for (var step = 0; step < StepsBetweenMoments; step++)
            {
                moment = dance.Step(moment, setting.Story.At(moment.Time % setting.Story.Days), dice);
            }

            yield return Write(dance, setting, moment);
        }
    }

    /// <summary>Time, bursts, how each leans, all states of both, how much each can be there: enough to draw it and to go on from it.</summary>
    private static double[] Write(FloorDance dance, Setting setting, Moment moment)
    {
        var acts = dance.ActsAt(moment, setting.Story.At(moment.Time % setting.Story.Days));
        return
        [
            .. new[] { moment.Time, moment.Bursts, Run.Leaning(acts.First, moment.First), Run.Leaning(acts.Second, moment.Second) }
                .Concat(Write(moment.First)).Concat(Write(moment.Second)).Append(acts.First.Presence).Append(acts.Second.Presence)
                .Select(v => Math.Round(v, 4)),
        ];
    }

    private static double[] Write(Seat seat) =>
    [
        seat.Place, seat.Distress, seat.Guilt, seat.Connection, seat.Armour,
        seat.Resentment, seat.Certainty, seat.Pressure, seat.Openness, seat.Bond,
    ];

    private static Moment Read(double[] from) => from.Length == 26 && from.All(double.IsFinite)
        ? new(from[0], ReadSeat(from.AsSpan(4, 10)), ReadSeat(from.AsSpan(14, 10)), (int)from[1])
        : Moment.AtEase;

    private static Seat ReadSeat(ReadOnlySpan<double> v) =>
        new(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
}

/// <summary>What is asked.</summary>
/// <param name="Story">The story's name.</param>
/// <param name="Ways">Sliders as in the form, in hundredths.</param>
/// <param name="From">The moment to go on from, as it was answered; empty for the start.</param>
/// <param name="Count">How many moments.</param>
internal sealed record StepsAsked(string Story, Dictionary<string, string> Ways, double[] From, int Count);

/// <summary>The moments.</summary>
internal sealed record StepsAnswer(double[][] Moments);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StepsAsked))]
[JsonSerializable(typeof(StepsAnswer))]
internal sealed partial class StepsJson : JsonSerializerContext;
