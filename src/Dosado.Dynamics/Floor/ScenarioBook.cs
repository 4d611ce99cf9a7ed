using System.Text.Json;

namespace Dosado.Dynamics.Floor;

/// <summary>The scenarios and their texts, kept as data beside the code.</summary>
public static class ScenarioBook
{
    /// <summary>All scenarios in the order in which they are offered.</summary>
    public static IReadOnlyList<Scenario> All { get; } = ReadAll();

    /// <summary>The scenario of this name, or null.</summary>
    /// <param name="id">Compared exactly.</param>
    public static Scenario? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    /// <summary>Title and two sentences of each scenario in a language; English where there is no such language.</summary>
    /// <param name="language">For example "en".</param>
    public static IReadOnlyDictionary<string, ScenarioText> Texts(string language)
    {
        using var document = Open($"texts.{language}.json") ?? Open("texts.en.json")!;
        return document.RootElement.EnumerateObject().ToDictionary(
            t => t.Name,
            t => new ScenarioText(t.Value.GetProperty("title").GetString()!, t.Value.GetProperty("text").GetString()!));
    }

    private static IReadOnlyList<Scenario> ReadAll()
    {
        using var document = Open("scenarios.json")!;
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static Scenario Read(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        [.. json.GetProperty("shows").EnumerateArray().Select(s => s.GetString()!)],
        new(ReadWays(json.GetProperty("first")), ReadWays(json.GetProperty("second"))),
        json.GetProperty("days").GetInt32(),
        new(
            json.GetProperty("together").GetDouble(),
            Maybe(json, "shockOnDay"),
            Maybe(json, "apartFrom"),
            Maybe(json, "apartTo"),
            Maybe(json, "hurtEvery")),
        json.TryGetProperty("afterABadTime", out var bad) && bad.GetBoolean());

    private static Ways ReadWays(JsonElement json) =>
        json.EnumerateObject().Aggregate(new Ways(), (ways, p) => Slider.Named(p.Name).Set(ways, p.Value.GetDouble()));

    private static double? Maybe(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static JsonDocument? Open(string file)
    {
        using var stream = typeof(ScenarioBook).Assembly.GetManifestResourceStream($"Dosado.Dynamics.Floor.Scenarios.{file}");
        return stream is null ? null : JsonDocument.Parse(stream);
    }
}
