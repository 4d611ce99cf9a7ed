using Dosado.App.Visits;
using Dosado.Vault;

namespace Dosado.Places.Us;

/// <summary>Starting again on a new device, with the recovery code.</summary>
internal static class RecoverHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/recover", AskAsync),
        new("POST", "/recover", RecoverAsync),
    ];

    private static Outcome Show(RecoverProblem? problem, string code, int status) =>
        Outcome.Show<RecoverPage>(new RecoverModel(code, problem), Keeping.OnlyMine, status);

    /// <summary>A link to the example carries its code; it opens over another side of the example, never over real things.</summary>
    private static async Task<Outcome> AskAsync(Request request)
    {
        if (request.Visit.FindQuery("#") is not { Length: > 0 } code)
        {
            return request.Home.IsNew ? Show(null, string.Empty, 200) : Outcome.Go("/us");
        }

        await request.Home.ClearExampleAsync();
        return await RecoverAsync(request, code);
    }

    private static Task<Outcome> RecoverAsync(Request request) => RecoverAsync(request, request.Text("code"));

    private static async Task<Outcome> RecoverAsync(Request request, string text)
    {
        if (!request.Home.IsNew)
        {
            return Outcome.Go("/us");
        }

        return RecoveryCode.Read(text) switch
        {
            CodeReading<RecoveryCode>.Understood { Code: var code } =>
                await request.Home.RecoverAsync(code, KeepingHandler.ReadAddress(request) ?? request.Home.Address)
                    ? Outcome.Go("/today")
                    : Show(new(RecoverTrouble.NothingThere, 0, 0), text, 422),
            CodeReading<RecoveryCode>.Mistyped { Groups: var groups } =>
                Show(new(RecoverTrouble.Slip, groups[0], 0), text, 422),
            CodeReading<RecoveryCode>.WrongLength { Given: var has, Expected: var most } =>
                Show(new(RecoverTrouble.Length, has, most), text, 422),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>Starting again on this device: what was typed and what is wrong with it.</summary>
public sealed record RecoverModel(string Code, RecoverProblem? Problem);

/// <summary>Why it did not go on.</summary>
public sealed record RecoverProblem(RecoverTrouble Trouble, int First, int Second);

/// <summary>Kinds of trouble with a recovery code.</summary>
public enum RecoverTrouble
{
    Slip,
    Length,
    NothingThere,
}
