using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.Weekly;

/// <summary>A light check-in on how connected it feels, and how often each would like one.</summary>
internal static class WeeklyShelves
{
    public const string Name = "weekly";
    public const string Felt = "felt";
    public const string Cadence = "cadence";
    public const string Often = "often";

    private const string Door = "/us/between";

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        new(Name, Door, new ShelfForm(new(Name), new(Felt, PartKind.Dial), new("words", PartKind.Line)) {
            CanBeShown = false,
            Drawn = [Felt],
        }),
        new(Cadence, Door, new ShelfForm(
            new(Cadence),
            new(Often, PartKind.Choice) { Options = ["weekly", "fortnightly", "monthly", "never"] },
            new("words", PartKind.Line))
        {
            HoldsOne = true,
            CanBeShown = false,
            IsReleased = true,
        }),
    ];

    /// <summary>Whether the last three answers each lie below the one before: a reason to ask what is missed, for oneself (M104).</summary>
    public static bool HasSoftened(IReadOnlyList<int> felt) =>
        felt.Count >= 3 && felt[^1] < felt[^2] && felt[^2] < felt[^3];
}
