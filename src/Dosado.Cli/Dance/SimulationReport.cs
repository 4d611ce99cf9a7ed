using System.Globalization;
using System.Text.Json.Nodes;
using Dosado.Dynamics.Floor;

namespace Dosado.Cli.Dance;

/// <summary>A played dance in words, as a table and as a picture.</summary>
internal static class SimulationReport
{
    private const string Caption = "An illustration with invented people, not a forecast.";

    private static readonly (string Name, Func<Seat, double> Of)[] States =
    [
        ("place", s => s.Place), ("distress", s => s.Distress), ("guilt", s => s.Guilt), ("connection", s => s.Connection),
        ("armour", s => s.Armour), ("resentment", s => s.Resentment), ("certainty", s => s.Certainty),
        ("pressure", s => s.Pressure), ("openness", s => s.Openness), ("bond", s => s.Bond),
    ];

    public static Answer List()
    {
        var texts = ScenarioBook.Texts("en");
        return new(
            [.. ScenarioBook.All.Select(s => $"{s.Id,-22}{texts[s.Id].Title}: {texts[s.Id].Text}"), "", Caption],
            new JsonObject
            {
                ["scenarios"] = new JsonArray([.. ScenarioBook.All.Select(s => new JsonObject
                {
                    ["id"] = s.Id,
                    ["title"] = texts[s.Id].Title,
                    ["text"] = texts[s.Id].Text,
                    ["shows"] = new JsonArray([.. s.Shows.Select(m => (JsonNode)m)]),
                })]),
                ["caption"] = Caption,
            });
    }

    public static Answer Of(Scenario scenario, IReadOnlyList<Moment> moments)
    {
        var story = ScenarioBook.Texts("en").TryGetValue(scenario.Id, out var text)
            ? $"{text.Title}: {text.Text}"
            : "Two invented partners.";
        var end = moments[^1];
        return new(
            [
                story,
                $"after {end.Time:F0} days: connection {end.First.Connection:F2} and {end.Second.Connection:F2}, distress {end.First.Distress:F2} and {end.Second.Distress:F2}",
                Caption,
            ],
            new JsonObject
            {
                ["scenario"] = scenario.Id,
                ["story"] = story,
                ["caption"] = Caption,
                ["moments"] = new JsonArray([.. moments.Select(Json)]),
            });
    }

    public static IEnumerable<string> Csv(IReadOnlyList<Moment> moments) =>
    [
        string.Join(',', ["day", .. States.Select(s => "first." + s.Name), .. States.Select(s => "second." + s.Name)]),
        .. moments.Select(m => string.Join(',', new[] { m.Time }.Concat(States.Select(s => s.Of(m.First)))
            .Concat(States.Select(s => s.Of(m.Second))).Select(v => v.ToString("G9", CultureInfo.InvariantCulture)))),
    ];

    public static string Chart(Scenario scenario, IReadOnlyList<Moment> moments)
    {
        var chart = new SvgChart($"{scenario.Id}. {Caption}", "days");
        chart.Add("connection, first", [.. moments.Select(m => (m.Time, m.First.Connection))]);
        chart.Add("connection, second", [.. moments.Select(m => (m.Time, m.Second.Connection))]);
        chart.Add("distress, first", [.. moments.Select(m => (m.Time, m.First.Distress))]);
        chart.Add("distress, second", [.. moments.Select(m => (m.Time, m.Second.Distress))]);
        return chart.ToSvg();
    }

    private static JsonObject Json(Moment moment) => new()
    {
        ["day"] = moment.Time,
        ["first"] = Json(moment.First),
        ["second"] = Json(moment.Second),
    };

    private static JsonObject Json(Seat seat) =>
        new(States.Select(s => KeyValuePair.Create(s.Name, Answer.Number(s.Of(seat)))));
}
