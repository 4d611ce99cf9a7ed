namespace Dosado.Language.Matching;

/// <summary>What one sentence holds, with spans from its own start.</summary>
internal sealed record SentenceReading(IReadOnlyList<Finding> Findings, IReadOnlyList<Presence> Presences, bool Danger)
{
    public static SentenceReading Nothing { get; } = new([], [], Danger: false);
}
