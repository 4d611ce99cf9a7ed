namespace Dosado.Places.Talk;

/// <summary>The ways on the page Talk, in their order. A feature adds its line here when its first page is real.</summary>
internal static class TalkWays
{
    private static readonly IReadOnlyList<TalkWay> Kept =
    [
        new("/talk/say", "say-it.way"),
        new("/talk/steps", "steps.way"),
        new("/talk/turns", "turns.way"),
        new("/talk/under", "soft.way"),
        new("/talk/cycle", "cycle.place"),
    ];

    /// <summary>Ways on which nothing is kept: open before anything is.</summary>
    private static readonly IReadOnlyList<TalkWay> Unkept =
    [
        new("/talk/sofa", "sofa.way"),
    ];

    public static IReadOnlyList<TalkWay> For(bool isNew) => isNew ? Unkept : [.. Kept, .. Unkept];
}
