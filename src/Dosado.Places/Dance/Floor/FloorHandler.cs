using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Dynamics.Floor;

namespace Dosado.Places.Dance.Floor;

/// <summary>
/// The dance floor: two invented people and their story. One can put in one's own needs, never the other's: nothing of a
/// bond is read here.
/// </summary>
internal static class FloorHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/dance/floor", r => Task.FromResult(Show(Setting.Of(r.Visit.FindQuery("story")), false, false)), Engine.Dynamics),
        new("POST", "/dance/floor", r => Task.FromResult(Play(r)), Engine.Dynamics),
    ];

    private static Outcome Play(Request request)
    {
        var setting = Setting.Of(request.Text("story")).With(request.Text);
        var isOwn = request.Text("own") == "yes";
        return request.Text("act") switch
        {
            "swap" => Show(setting.Swapped, false, false),
            "own" => PutIn(request.Home, setting),
            _ => Show(setting, isOwn, false),
        };
    }

    /// <summary>My own needs of the last check-in that said any, behind the inner door.</summary>
    private static Outcome PutIn(Home home, Setting setting)
    {
        if (home.IsNew || home.Own is not { } own)
        {
            return home.IsNew ? Show(setting, false, true) : Outcome.Go("/mine?next=/dance/floor");
        }

        var said = own.State.Entries.Values.OrderByDescending(e => e.Moment.At).Select(e => e.CheckIn)
            .FirstOrDefault(c => c.Closeness.Wanted is not null || c.Space.Wanted is not null);
        return said is null
            ? Show(setting, false, true)
            : Show(setting with { Ways = setting.Ways with { First = With(setting.Ways.First, said) } }, true, false);
    }

    private static Ways With(Ways ways, CheckIn said) => ways with
    {
        Closeness = said.Closeness.Wanted is { } closeness ? closeness.Value / (double)Amount.Most : ways.Closeness,
        Space = said.Space.Wanted is { } space ? space.Value / (double)Amount.Most : ways.Space,
    };

    private static Outcome Show(Setting setting, bool isOwn, bool ownIsMissing) => Outcome.Show<FloorPage>(
        new FloorModel(new(setting), Floor.Beside.Of(setting.Ways.First), isOwn, ownIsMissing),
        Keeping.OnlyMine);
}
