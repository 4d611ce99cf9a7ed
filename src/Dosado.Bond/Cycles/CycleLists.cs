namespace Dosado.Bond;

/// <summary>What the steps of a cycle offer, as keys. Every list has own words beside it, and no list is for one gender or one part.</summary>
public static class CycleLists
{
    /// <summary>What is felt first and shows where one is vulnerable (M038).</summary>
    public static IReadOnlyList<string> Underneath { get; } = ["sadness", "rejection", "shame", "fear"];

    /// <summary>What it turns into, so that one is less exposed (M039).</summary>
    public static IReadOnlyList<string> OnTop { get; } = ["anger", "contempt", "anxiety", "frozen", "numb", "detached"];

    /// <summary>Moves out of worry: three that are chosen one by one, so that solving can be a move too (M041).</summary>
    public static IReadOnlyList<string> WithWorry { get; } = ["placate", "solve", "shut-down"];

    /// <summary>Moves out of anger, as acts that can be seen (M042).</summary>
    public static IReadOnlyList<string> WithAnger { get; } =
        ["criticise", "complain", "snark", "lash-out", "leave", "brush-off", "silence"];

    /// <summary>All moves.</summary>
    public static IReadOnlyList<string> Moves { get; } = [.. WithWorry, .. WithAnger];
}
