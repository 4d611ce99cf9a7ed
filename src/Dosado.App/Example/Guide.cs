namespace Dosado.App.Example;

/// <summary>
/// What one sees on each page of the example, and where to look next. A page without a word of its own has the word of the
/// page above it.
/// </summary>
internal static class Guide
{
    private static readonly IReadOnlyList<string> Round =
    [
        "/today", "/mine/check-ins", "/talk", "/talk/evening", "/talk/cycle", "/plan", "/dance", "/dance/floor",
        "/us", "/us/questions", "/us/devices",
    ];

    private static readonly IReadOnlyList<string> Beside =
    [
        "/mine", "/talk/say", "/talk/steps", "/talk/sofa", "/pause", "/plan/agreements", "/dance/mine", "/dance/between",
        "/us/export", "/us/keeping", "/us/locks",
    ];

    /// <summary>Every page that has a word of its own.</summary>
    public static IEnumerable<string> Stops => Round.Concat(Beside);

    /// <summary>The stop that a path belongs to: itself or the nearest above it; Today for what belongs nowhere.</summary>
    public static string StopOf(string path) => Stops
        .Where(stop => path == stop || path.StartsWith(stop + "/", StringComparison.Ordinal))
        .MaxBy(stop => stop.Length) ?? Round[0];

    /// <summary>The key of what is said there.</summary>
    public static string KeyOf(string stop) => "guide" + stop.Replace('/', '.');

    /// <summary>Where the round goes on; from a page beside the round, back to Today; null at its end.</summary>
    public static string? Next(string stop) => Round.SkipWhile(s => s != stop).Skip(1).FirstOrDefault()
        ?? (Beside.Contains(stop) ? Round[0] : null);
}
