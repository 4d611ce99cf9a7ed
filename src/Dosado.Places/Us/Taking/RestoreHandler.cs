using Dosado.App.Entries;
using Dosado.App.Visits;
using Dosado.Vault;

namespace Dosado.Places.Us.Taking;

/// <summary>Beginning again with a sealed file, and the code that opens it.</summary>
internal static class RestoreHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/restore", r => Task.FromResult(r.Home.IsNew ? Show(null, string.Empty, 200) : Outcome.Go("/us"))),
        new("POST", "/restore/go", RestoreAsync),
        new("GET", "/us/export/code", r => OnlyMine.WhenOpenAsync(r, async _ =>
            Outcome.Show<CodePage>(new RecoveryModel(await r.Home.SpellRecoveryCodeAsync(), null, null), Keeping.OnlyMine))),
    ];

    private static async Task<Outcome> RestoreAsync(Request request)
    {
        var text = request.Text("code");
        return !request.Home.IsNew ? Outcome.Go("/us") : RecoveryCode.Read(text) switch
        {
            CodeReading<RecoveryCode>.Understood { Code: var code } =>
                await request.Home.RestoreAsync(code, request.Text("file"))
                    ? Outcome.Go("/today")
                    : Show(new(RecoverTrouble.NothingThere, 0, 0), text, 422),
            CodeReading<RecoveryCode>.Mistyped { Groups: var groups } => Show(new(RecoverTrouble.Slip, groups[0], 0), text, 422),
            CodeReading<RecoveryCode>.WrongLength { Given: var has, Expected: var most } =>
                Show(new(RecoverTrouble.Length, has, most), text, 422),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Outcome Show(RecoverProblem? problem, string code, int status) =>
        Outcome.Show<RestorePage>(new RecoverModel(code, string.Empty, problem), Keeping.OnlyMine, status);
}
