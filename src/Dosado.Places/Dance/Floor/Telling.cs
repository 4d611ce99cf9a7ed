using Dosado.Dynamics.Floor;

namespace Dosado.Places.Dance.Floor;

/// <summary>A run as names of texts, for those who want words and no picture: how it begins, where it is half way, how it ends.</summary>
internal static class Telling
{
    /// <summary>For each of three days: the day, how near the two stand, and what moves each.</summary>
    public static IReadOnlyList<Told> Of(Run run) =>
        [.. new[] { 0, run.Setting.Story.Days / 2, run.Setting.Story.Days }.Select(day => At(run, day))];

    private static Told At(Run run, int day)
    {
        var moment = run.At(day);
        var (first, second) = run.LeaningAt(moment);
        return new(day, Between(moment), Mood(moment.First, first), Mood(moment.Second, second));
    }

    private static string Between(Moment moment) => ((moment.First.Place + moment.Second.Place) / 2) switch
    {
        > 0.6 => "near",
        > 0.3 => "half-way",
        _ => "far",
    };

    private static string Mood(Seat seat, double leaning) => (leaning, seat) switch
    {
        ( > 0.15, _) => "reaching",
        ( < -0.15, _) => "room",
        (_, { Armour: > 0.5 }) => "shut",
        (_, { Connection: > 0.5 }) => "warm",
        _ => "quiet",
    };
}

/// <summary>One day of a run in names of texts.</summary>
/// <param name="Day">Days since the start.</param>
/// <param name="Between">near, half-way or far.</param>
/// <param name="First">What moves the one.</param>
/// <param name="Second">What moves the other.</param>
public sealed record Told(int Day, string Between, string First, string Second);
