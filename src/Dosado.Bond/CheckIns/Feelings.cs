namespace Dosado.Bond;

/// <summary>
/// The feelings that the picker offers, as keys. Fear, guilt, sadness and shame are always among them (M024), and the
/// whole range belongs (M076).
/// </summary>
public static class Feelings
{
    /// <summary>Feelings that usually find no place to be spoken; offered to everybody, always.</summary>
    public static IReadOnlyList<string> Quiet { get; } = ["fear", "guilt", "sadness", "shame"];

    /// <summary>Pleasant feelings.</summary>
    public static IReadOnlyList<string> Warm { get; } =
        ["joy", "love", "gratitude", "calm", "tenderness", "pride", "hope", "playfulness"];

    /// <summary>Feelings that hurt or weigh.</summary>
    public static IReadOnlyList<string> Tender { get; } =
        ["hurt", "loneliness", "longing", "worry", "tiredness", "overwhelm", "doubt", "emptiness"];

    /// <summary>Feelings that push or protect.</summary>
    public static IReadOnlyList<string> Loud { get; } =
        ["anger", "annoyance", "frustration", "numbness", "restlessness", "contempt", "jealousy"];

    /// <summary>All of them, the quiet ones first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Quiet, .. Warm, .. Tender, .. Loud];
}
