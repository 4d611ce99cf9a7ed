using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Vault;

namespace Dosado.Places.Us;

/// <summary>Starting again on a new device, with the recovery code.</summary>
internal static class RecoverHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/recover", AskAsync),
        new("POST", "/recover", r => WhenFreeAsync(r, () => RecoverAsync(r, r.Text("code")))),
    ];

    private static Outcome Show(RecoverProblem? problem, string code, string address, int status) =>
        Outcome.Show<RecoverPage>(new RecoverModel(code, address, problem), Keeping.OnlyMine, status);

    /// <summary>A device that holds somebody's things takes a code only when it was left behind by a move.</summary>
    private static Task<Outcome> WhenFreeAsync(Request request, Func<Task<Outcome>> next) => request.Home.IsNew
        ? next()
        : OnlyMine.WhenOpenAsync(request, async _ => await request.Home.IsFreeAsync() ? await next() : Outcome.Go("/us"));

    /// <summary>A link to the example carries its code; it opens over another side of the example, never over real things.</summary>
    private static async Task<Outcome> AskAsync(Request request)
    {
        if (request.Visit.FindQuery("#") is not { Length: > 0 } code)
        {
            return await WhenFreeAsync(request, () => Task.FromResult(Show(null, string.Empty, string.Empty, 200)));
        }

        await request.Home.ClearExampleAsync();
        return await WhenFreeAsync(request, () => RecoverAsync(request, code));
    }

    private static Task<Outcome> RecoverAsync(Request request, string text) => RecoveryCode.Read(text) switch
    {
        CodeReading<RecoveryCode>.Understood { Code: var code } => EnterAsync(request, text, code),
        CodeReading<RecoveryCode>.Mistyped { Groups: var groups } => Ask(request, text, new(RecoverTrouble.Slip, groups[0], 0)),
        CodeReading<RecoveryCode>.WrongLength { Given: var has, Expected: var most } =>
            Ask(request, text, new(RecoverTrouble.Length, has, most)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<Outcome> EnterAsync(Request request, string text, RecoveryCode code)
    {
        var address = request.Text("address") is { Length: > 0 } named
            ? RelayAddress.Find(named)
            : request.Home.Address;
        return address is null ? await Ask(request, text, new(RecoverTrouble.Address, 0, 0))
            : await request.Home.RecoverAsync(code, address) switch
            {
                Entering.Entered => Outcome.Go("/today"),
                Entering.NothingThere => await Ask(request, text, new(RecoverTrouble.NothingThere, 0, 0)),
                Entering.SomebodyElses => await Ask(request, text, new(RecoverTrouble.SomebodyElses, 0, 0)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    private static Task<Outcome> Ask(Request request, string code, RecoverProblem problem) =>
        Task.FromResult(Show(problem, code, request.Text("address"), 422));
}

/// <summary>Starting again on this device: what was typed and what is wrong with it.</summary>
public sealed record RecoverModel(string Code, string Address, RecoverProblem? Problem);

/// <summary>Why it did not go on.</summary>
public sealed record RecoverProblem(RecoverTrouble Trouble, int First, int Second);

/// <summary>Kinds of trouble with a recovery code.</summary>
public enum RecoverTrouble
{
    Slip,
    Length,
    NothingThere,
    SomebodyElses,
    Address,
}
