using Dosado.Bond;

namespace Dosado.App.Share;

/// <summary>Which parts of a check-in go along when it is shared.</summary>
internal static class ShareParts
{
    public static IReadOnlyList<string> All { get; } = ["closeness", "space", "feelings", "words"];

    /// <summary>The parts of a check-in that say anything and can be shared at all.</summary>
    public static IReadOnlyList<string> Of(CheckIn checkIn) => [.. All.Where(p => Only(checkIn, [p]).IsUnsaid is false)];

    /// <summary>The check-in with nothing but these parts.</summary>
    public static CheckIn Only(CheckIn checkIn, IReadOnlyCollection<string> parts) => new(
        parts.Contains("closeness") ? checkIn.Closeness : Need.Unsaid,
        parts.Contains("space") ? checkIn.Space : Need.Unsaid,
        parts.Contains("feelings") ? checkIn.Feelings : [],
        parts.Contains("words") ? checkIn.Words : string.Empty);
}
