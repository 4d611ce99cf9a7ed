using System.Text.Json;
using System.Text.Json.Serialization;
using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Dance;

/// <summary>How far a reading has come, and one slice of work on it; asked again and again until it is done.</summary>
internal static class ReadingQuestion
{
    /// <summary>2,200 draws are the whole of one need.</summary>
    private const int DrawsInASlice = 100;

    public static Question Question { get; } = new(
        "dance-reading",
        (home, json, _) => Task.FromResult(Answer(home, json)),
        Engine.Dynamics);

    private static string Answer(Home home, string json)
    {
        var asked = JsonSerializer.Deserialize(json, ReadingJson.Default.ReadingAsked);
        var progress = asked?.Of switch
        {
            "mine" when home.Own is { } own => WorkOn(Readings.OfMine(own)),
            "between" when home.Bond is { } bond && bond.State.OurDays.WishedBy.Contains(bond.Me) => WorkOn(Readings.OfBoth(bond)),
            _ => new ReadingProgress(true, 1),
        };
        return JsonSerializer.Serialize(progress, ReadingJson.Default.ReadingProgress);
    }

    private static ReadingProgress WorkOn<T>(ReadingUnderway<T> reading)
    {
        reading.Advance(DrawsInASlice);
        return new(reading.IsDone, reading.Share);
    }
}

/// <summary>Which reading: <c>mine</c> or <c>between</c>.</summary>
internal sealed record ReadingAsked(string Of);

/// <summary>How far it is.</summary>
internal sealed record ReadingProgress(bool Done, double Share);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadingAsked))]
[JsonSerializable(typeof(ReadingProgress))]
internal sealed partial class ReadingJson : JsonSerializerContext;
