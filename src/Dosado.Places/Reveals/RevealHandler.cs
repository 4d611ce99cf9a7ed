using Dosado.App.Entries;
using Dosado.App.Visits;

namespace Dosado.Places.Reveals;

/// <summary>Withdrawing an answer, from whichever page shows it.</summary>
internal static class RevealHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", "/reveal/{}/withdraw", r => OnlyMine.WhenOpenAsync(r, _ => WithdrawAsync(r))),
    ];

    private static async Task<Outcome> WithdrawAsync(Request request)
    {
        await MutualReveal.WithdrawAsync(request.Home, new(request.Parts[0]));
        return Outcome.Go(Next.Read(request.Text("next"), "/today"));
    }
}
