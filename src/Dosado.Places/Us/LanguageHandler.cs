using Dosado.App.Visits;
using Dosado.App.Words;

namespace Dosado.Places.Us;

/// <summary>Which language this device speaks. It is a choice of this device and reaches nobody.</summary>
internal static class LanguageHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/language", r => Task.FromResult(Outcome.Show<LanguagePage>(r.Home.Speech.Texts.Language, Keeping.OnlyMine))),
        new("POST", "/us/language/choose", ChooseAsync),
    ];

    private static async Task<Outcome> ChooseAsync(Request request)
    {
        await request.Home.Speech.ChooseAsync(request.Text("language"), CancellationToken.None);
        return Outcome.Go("/us/language");
    }
}
