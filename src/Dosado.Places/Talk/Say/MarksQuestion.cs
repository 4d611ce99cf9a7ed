using System.Text.Json;
using System.Text.Json.Serialization;
using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Talk.Say;

/// <summary>What the custom element asks while somebody types. Nothing of it is kept.</summary>
internal static class MarksQuestion
{
    private const int MostParts = 8;

    public static Question Question { get; } = new("draft-marks", AnswerAsync, Engine.Language);

    private static Task<string> AnswerAsync(Home home, string json, CancellationToken cancel)
    {
        var parts = JsonSerializer.Deserialize(json, DraftJson.Default.DraftParts)?.Parts;
        var reading = home.MaySuggest && parts is { Count: <= MostParts }
            ? DraftMarks.Read(home, parts)
            : DraftReading.Silent;
        return Task.FromResult(JsonSerializer.Serialize(reading, DraftJson.Default.DraftReading));
    }
}

/// <summary>The parts of a draft, in their order.</summary>
internal sealed record DraftParts(IReadOnlyList<string> Parts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DraftParts))]
[JsonSerializable(typeof(DraftReading))]
internal sealed partial class DraftJson : JsonSerializerContext;
