using Dosado.App.Entries;
using Dosado.App.Visits;

namespace Dosado.App.Safety;

/// <summary>The mark "I do not feel safe", behind the inner door; its page has the same place for everybody.</summary>
internal static class MarkHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/mine/quiet", r => OnlyMine.WhenOpenAsync(r, async _ =>
            Outcome.Show<MarkPage>(new MarkModel(await r.Home.FeelsUnsafeAsync()), Keeping.OnlyMine))),
        new("POST", "/mine/quiet/keep", r => OnlyMine.WhenOpenAsync(r, _ => KeepAsync(r))),
    ];

    private static async Task<Outcome> KeepAsync(Request request)
    {
        await request.Home.FeelUnsafeAsync(request.IsTicked("unsafe"));
        return Outcome.Go("/mine/quiet");
    }
}

/// <summary>Whether the mark is set.</summary>
public sealed record MarkModel(bool IsSet);
