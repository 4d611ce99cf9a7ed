using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.App.Entries;

/// <summary>The inner door: what is only mine opens with its own code, for everyone alike, empty or full.</summary>
internal static class OnlyMine
{
    /// <summary>Goes on when the inner door is open; otherwise to the door, and after it back to a page that was asked for.</summary>
    public static Task<Outcome> WhenOpenAsync(Request request, Func<OwnSpace, Task<Outcome>> next) =>
        request.Home.IsNew ? Task.FromResult(Outcome.Go("/today"))
        : request.Home.Own is { } own ? next(own)
        : Task.FromResult(Outcome.Go(request.Visit.Method == "GET" ? $"/mine?next={Uri.EscapeDataString(request.Visit.Address)}" : "/mine"));
}
