using System.Text.Json.Nodes;
using Dosado.Dynamics;
using Dosado.Dynamics.Couple;

namespace Dosado.Cli.Dance;

/// <summary>
/// A couple's reading in words and numbers. Directions by person are for study data; the app never shows them.
/// </summary>
internal static class CoupleReport
{
    public static Answer Of(Reading reading, IReadOnlyList<string> series, Dial dial)
    {
        var json = Numbers(reading.Posterior, series, dial);
        json["says"] = true;
        json["from"] = $"{reading.From:yyyy-MM-dd}";
        json["to"] = $"{reading.To:yyyy-MM-dd}";
        json["sharedDays"] = reading.SharedDays;
        json["statements"] = new JsonArray([.. reading.Statements.Select(Statement)]);
        return new(
            [
                $"{reading.From:yyyy-MM-dd} to {reading.To:yyyy-MM-dd}, {reading.SharedDays} days on which both spoke",
                "",
                .. reading.Statements.Select(s =>
                    $"{Sentence(s.Movement)} (probability {s.Probability:F2}; strength {s.Strength.Middle:F2}, 90 % {s.Strength.Lower:F2} to {s.Strength.Upper:F2})"),
                "",
                .. Table(reading.Posterior, series, dial),
            ],
            json);
    }

    public static Answer OfNothing(Unsayable reason, CouplePosterior posterior, IReadOnlyList<string> series, Dial dial)
    {
        var nothing = NothingReport.Of(reason, series);
        var json = Numbers(posterior, series, dial);
        foreach (var (key, value) in nothing.Json)
        {
            json[key] = value?.DeepClone();
        }

        return new([.. nothing.Words, "", .. Table(posterior, series, dial)], json);
    }

    private static string Sentence(Movement movement) => movement switch
    {
        Movement.EachFollowsTheOther => "Lately, when one of you felt closer, the other tended to feel closer the next day.",
        Movement.OneReachesOneStepsBack =>
            "Lately, when one of you reached out, the other tended to step back; it can turn round.",
        Movement.EachStepsBack => "Lately, when one of you felt closer, the other tended to feel less close the next day.",
        Movement.TogetherOnTheSameDay => "Lately, good days tended to come to both of you on the same day.",
        Movement.ApartOnTheSameDay => "Lately, a good day for one of you tended to be a less good day for the other.",
        Movement.DaysLinger => "Lately, for both of you a day tended to carry over into the next.",
        _ => throw new ArgumentOutOfRangeException(nameof(movement)),
    };

    private static IEnumerable<string> Table(CouplePosterior posterior, IReadOnlyList<string> series, Dial dial) =>
    [
        "For study data, by series (5 %, 50 %, 95 %):",
        .. Rows(posterior, series, dial).Select(r => $"{r.Name,-44}{r.At.Lower,10:F4}{r.At.Middle,10:F4}{r.At.Upper,10:F4}"),
    ];

    private static IEnumerable<(string Name, Interval At)> Rows(CouplePosterior p, IReadOnlyList<string> series, Dial dial) =>
    [
        ($"{series[0]} carried over", p.IntervalOf(d => d.Lag.A)),
        ($"{series[1]} -> {series[0]}", p.IntervalOf(d => d.Lag.B)),
        ($"{series[0]} -> {series[1]}", p.IntervalOf(d => d.Lag.C)),
        ($"{series[1]} carried over", p.IntervalOf(d => d.Lag.D)),
        ("same-day correlation", p.IntervalOf(d => d.NoiseCorrelation)),
        ($"usual {series[0]}", p.IntervalOf(d => d.Level.First)),
        ($"usual {series[1]}", p.IntervalOf(d => d.Level.Second)),
        ($"{series[1]} minus {series[0]}", p.IntervalOf(d => d.Level.Second - d.Level.First)),
        ("half-life in days", p.IntervalOf(d => d.HalfLife)),
        ($"next day, {series[0]}", p.NextOnDial(d => d.First, dial)),
        ($"next day, {series[1]}", p.NextOnDial(d => d.Second, dial)),
    ];

    private static JsonObject Numbers(CouplePosterior posterior, IReadOnlyList<string> series, Dial dial) => new()
    {
        ["model"] = "couple",
        ["series"] = new JsonArray([.. series.Select(s => (JsonNode)s)]),
        ["intervals"] = new JsonArray([.. Rows(posterior, series, dial).Select(r => Row(r.Name, r.At))]),
    };

    private static JsonObject Row(string name, Interval at) => new()
    {
        ["name"] = name,
        ["lower"] = Answer.Number(at.Lower),
        ["middle"] = Answer.Number(at.Middle),
        ["upper"] = Answer.Number(at.Upper),
    };

    private static JsonObject Statement(Statement statement)
    {
        var json = Row(statement.Movement.ToString(), statement.Strength);
        json["sentence"] = Sentence(statement.Movement);
        json["probability"] = statement.Probability;
        return json;
    }
}
