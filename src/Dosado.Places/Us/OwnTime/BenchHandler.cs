using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us.OwnTime;

/// <summary>Off the field, still on the team: who sits there says so, and alone ends it or makes it longer.</summary>
internal static class BenchHandler
{
    private const int Longest = 2_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/bench", r => WithBondAsync(r, bond => Task.FromResult(Show(bond, r, null)))),
        new("POST", "/us/bench/take", r => RecordAsync(r, home => new BenchTaken(
            home.NewId(), home.Now.Day, r.Text("until"), r.Text("reassurance"), r.Text("return")))),
        new("POST", "/us/bench/longer", r => RecordAsync(r, home => new BenchLengthened(home.NewId(), r.Text("until")))),
        new("POST", "/us/bench/back", r => RecordAsync(r, home => new BenchLeft(home.NewId(), home.Now.Day, r.Text("brought")))),
    ];

    private static Outcome Show(BondSpace bond, Request request, Problem? problem) => Outcome.Show<BenchPage>(
        new BenchModel(
            bond.State.Benches.Now.GetValueOrDefault(bond.Me),
            bond.Other!.Name,
            request.Visit.Form.ToDictionary(f => f.Name, f => f.Value),
            problem),
        Keeping.ReadyToShare,
        problem is null ? 200 : 422);

    private static Task<Outcome> RecordAsync(Request request, Func<Home, Event> make) => WithBondAsync(request, async bond =>
    {
        if (request.Visit.Form.FirstOrDefault(f => f.Value.Length > Longest) is { } tooLong)
        {
            return Show(bond, request, new(tooLong.Name, tooLong.Value.Length, Longest));
        }

        await bond.RecordAsync(make(request.Home));
        return Outcome.Go("/today");
    });

    private static Task<Outcome> WithBondAsync(Request request, Func<BondSpace, Task<Outcome>> next) =>
        request.Home.Bond is { Other: not null } bond ? next(bond) : Task.FromResult(Outcome.Go("/us"));
}

/// <summary>The page of the bench.</summary>
/// <param name="Now">One's own spell; null while there is none.</param>
/// <param name="Other">Who reads it.</param>
/// <param name="Typed">What was typed and could not be sent, by field.</param>
/// <param name="Problem">What is too long to be sent.</param>
public sealed record BenchModel(
    BenchTaken? Now,
    string Other,
    IReadOnlyDictionary<string, string> Typed,
    Problem? Problem);
