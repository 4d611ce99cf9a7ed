using Dosado.App.Homes;
using Dosado.App.Visits;

namespace Dosado.Places.Us;

/// <summary>What a bond is to the person whose device this is: a choice of theirs that nobody else sees.</summary>
internal static class BondKind
{
    public const string Partners = "partners";
    public const string Friends = "friends";
    private const string Kind = "kind";

    public static IReadOnlyList<string> All { get; } = [Partners, Friends];

    public static IReadOnlyList<Route> Routes { get; } = [new("POST", "/us/bonds/{}/kind", ChooseAsync)];

    public static string Of(Home home) => home.Bond is { } bond ? Of(home, bond) : Partners;

    public static string Of(Home home, BondSpace bond) => home.Choice(bond, Kind) == Friends ? Friends : Partners;

    private static async Task<Outcome> ChooseAsync(Request request)
    {
        if (request.Home.FindBond(new(request.Parts[0])) is { } bond)
        {
            await request.Home.ChooseAsync(bond, Kind, request.Text("kind") == Friends ? Friends : Partners);
        }

        return Outcome.Go("/us");
    }
}
