using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us.InnerWorld;

/// <summary>Which feelings have come up, and the timeline of both.</summary>
internal static class InnerHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/feelings", r => OnlyMine.WhenOpenAsync(r, own => Task.FromResult(
            Outcome.Show<CoveragePage>(Coverage.Of(own.State, r.Home.Bond), Keeping.OnlyMine)))),
        new("GET", "/us/timeline", r => Task.FromResult(Timeline(r.Home))),
    ];

    private static Outcome Timeline(Home home) => home.Bond is { Other: { } other } bond
        ? Outcome.Show<TimelinePage>(
            new TimelineModel(
                [.. bond.State.Notes.All
                    .Where(n => n.Note.Shelf.Name == InnerShelves.Milestones && (n.Author == bond.Me || !home.Folded))
                    .OrderBy(n => n.Note.Words("day"), StringComparer.Ordinal)
                    .Select(n => new Milestone(n, bond.State.People[n.Author], n.Author == bond.Me))]),
            Keeping.Shared)
        : Outcome.Go("/us");
}

/// <summary>Milestones that either has shown, in the order of their days.</summary>
public sealed record TimelineModel(IReadOnlyList<Milestone> Milestones);

/// <summary>A moment and who tells it.</summary>
public sealed record Milestone(SharedNote Shared, Profile Author, bool IsMine);
