using System.Text.RegularExpressions;

namespace Dosado.Language.Bench.Data;

/// <summary>A sentence of GoEmotions (Demszky et al. 2020, CC BY 4.0).</summary>
internal sealed record EmotionRow(string Text, IReadOnlyList<int> Labels, string Id);

/// <summary>The three files of GoEmotions.</summary>
internal static partial class GoEmotions
{
    private static readonly string[] Warm =
        ["gratitude", "love", "caring", "admiration", "approval", "joy", "neutral"];

    private static readonly string[] Hostile = ["anger", "annoyance", "disapproval", "disgust", "disappointment"];

    public static IReadOnlyList<string> Labels { get; } = File.ReadAllLines(DataFolder.File("goemotions", "labels.txt"));

    public static IReadOnlyList<EmotionRow> Read(string part) =>
    [
        .. File.ReadAllLines(DataFolder.File("goemotions", part + ".tsv")).Select(l => l.Split('\t'))
            .Select(c => new EmotionRow(c[0], [.. c[1].Split(',').Select(int.Parse)], c[2])),
    ];

    public static bool SpeaksToYou(EmotionRow row) => SpeaksToYou(row.Text);

    public static bool SpeaksToYou(string text) => You().IsMatch(text);

    public static bool IsWarmOrNeutral(EmotionRow row) => row.Labels.All(l => Warm.Contains(Labels[l]));

    public static bool IsWarm(EmotionRow row) => row.Labels.All(l => Warm.Contains(Labels[l]) && Labels[l] != "neutral");

    public static bool IsHostile(EmotionRow row) => row.Labels.Any(l => Hostile.Contains(Labels[l]));

    [GeneratedRegex(@"\b(you|your|yours|yourself|u|ur|ya|youre|y'all|you're|you've)\b", RegexOptions.IgnoreCase)]
    private static partial Regex You();
}
