using Dosado.Places.Us.Notes;

namespace Dosado.Places.Us.InnerWorld;

/// <summary>The six shelves of the inner world, and milestones.</summary>
internal static class InnerShelves
{
    /// <summary>The shelf of what both may look back on.</summary>
    public const string Milestones = "milestones";

    private static readonly string[] Names = ["dreams", "hopes", "fears", "hurts", "memories", "thoughts"];

    public static IReadOnlyList<Bookcase> Six { get; } = [.. Names.Select(name => Of("inner-" + name))];

    public static IReadOnlyList<Bookcase> All { get; } =
    [
        .. Six,
        new(Milestones, "/us/inner", new ShelfForm(
            new(Milestones),
            new("words", PartKind.Words),
            new("when", PartKind.Line),
            new("day", PartKind.Day))
        {
            OrderedBy = "day",
        }),
    ];

    private static Bookcase Of(string name) => new(
        name,
        "/us/shelves",
        new ShelfForm(new(name), new PartForm("words", PartKind.Words)) { Labels = "inner", HasFeelings = true, IsAboutMyself = true });
}
