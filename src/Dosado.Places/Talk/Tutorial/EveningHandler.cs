using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Tutorial;

/// <summary>The worked example: an evening that went wrong without anybody's fault, and where a word would have changed it.</summary>
internal static class EveningHandler
{
    private const string Setting = "evening";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/evening", r => Task.FromResult(Show(r))),
        new("GET", "/talk/evening/steps", r => Task.FromResult(
            Outcome.Show<EveningStepsPage>(CastOf(r.Home), Keeping.OnlyMine))),
        new("POST", "/talk/evening/names", NameAsync) { Longest = Profile.MostName },
    ];

    private static Outcome Show(Request request)
    {
        var at = int.TryParse(request.Visit.FindQuery("at"), out var asked)
            ? Math.Clamp(asked, 1, Evening.Events.Count)
            : 1;
        EveningPerson? says = request.Visit.FindQuery("says") switch
        {
            "mary" => EveningPerson.Mary,
            "john" => EveningPerson.John,
            _ => null,
        };
        return Outcome.Show<EveningPage>(new EveningModel(at, says, CastOf(request.Home), !request.Home.IsNew), Keeping.OnlyMine);
    }

    private static EveningCast CastOf(Home home) =>
        home.IsNew ? EveningCast.AsItCame : EveningCast.Read(home.Choice(Setting));

    private static async Task<Outcome> NameAsync(Request request)
    {
        var cast = new EveningCast(request.Text("mary"), request.Text("john"));
        if (cast.IsWhole && !request.Home.IsNew)
        {
            await request.Home.ChooseAsync(Setting, cast.Write());
        }

        return Outcome.Go("/talk/evening");
    }
}

/// <summary>The evening as far as it has been told.</summary>
/// <param name="At">How many events have been told, 1 or more.</param>
/// <param name="Says">Who says at the last of them what is underneath; null for the evening as it went.</param>
/// <param name="Cast">Who is who.</param>
/// <param name="CanRename">Whether names can be kept.</param>
public sealed record EveningModel(int At, EveningPerson? Says, EveningCast Cast, bool CanRename);
