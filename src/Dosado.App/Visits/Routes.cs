using Dosado.App.Entries;
using Dosado.App.Example;
using Dosado.App.Locks;
using Dosado.App.Pairing;
using Dosado.App.Pausing;
using Dosado.App.Safety;
using Dosado.App.Share;
using Dosado.App.Start;
using Dosado.App.Today;

namespace Dosado.App.Visits;

/// <summary>The pages that are there from the start, feature by feature.</summary>
internal static class Routes
{
    private static readonly IReadOnlyList<Route> All =
    [
        .. TodayHandler.Routes,
        .. SayHandler.Routes,
        .. EntriesHandler.Routes,
        .. ShareHandler.Routes,
        .. KeepHandler.Routes,
        .. ExampleHandler.Routes,
        .. LocksHandler.Routes,
        .. MarkHandler.Routes,
        .. PauseHandler.Routes,
        .. JoinHandler.Routes,
    ];

    /// <summary>The route for a visit, or null for a page that is not there from the start.</summary>
    public static Match? Find(Visit visit) => Match.Find(All, visit);
}
