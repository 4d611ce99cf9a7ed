using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Vault;

namespace Dosado.App.Us;

/// <summary>The recovery code: offered, never pressed; and starting again with it on a new device.</summary>
internal static class DevicesHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/devices", r => OnlyMine.WhenOpenAsync(r, own => ShowAsync(r, own, false))),
        new("POST", "/us/recovery", r => OnlyMine.WhenOpenAsync(r, own => ShowAsync(r, own, true))),
        new("GET", "/recover", AskAsync),
        new("POST", "/recover", RecoverAsync),
    ];

    private static async Task<Outcome> ShowAsync(Request request, OwnSpace own, bool showCode) => Outcome.Show<DevicesPage>(
        new DevicesModel(
            own.Relay is null,
            own.Log.Replica.Log.Devices.Count,
            showCode ? await request.Home.SpellRecoveryCodeAsync() : null),
        Keeping.OnlyMine);

    private static Outcome Recover(RecoverProblem? problem, int status) =>
        Outcome.Show<RecoverPage>(new RecoverModel(problem), Keeping.OnlyMine, status);

    /// <summary>A link to the example carries its code; it opens over another side of the example, never over real things.</summary>
    private static async Task<Outcome> AskAsync(Request request)
    {
        if (request.Visit.FindQuery("#") is not { Length: > 0 } code)
        {
            return request.Home.IsNew ? Recover(null, 200) : Outcome.Go("/us");
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
                    : Recover(new(RecoverTrouble.NothingThere, 0, 0), 422),
            CodeReading<RecoveryCode>.Mistyped { Groups: var groups } =>
                Recover(new(RecoverTrouble.Slip, groups[0], 0), 422),
            CodeReading<RecoveryCode>.WrongLength { Given: var has, Expected: var most } =>
                Recover(new(RecoverTrouble.Length, has, most), 422),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>Devices and the recovery code; the code only when it was asked for.</summary>
public sealed record DevicesModel(bool OnThisDeviceOnly, int Devices, string? Code);

/// <summary>Starting again on this device.</summary>
public sealed record RecoverModel(RecoverProblem? Problem);

/// <summary>Why it did not go on.</summary>
public sealed record RecoverProblem(RecoverTrouble Trouble, int First, int Second);

/// <summary>Kinds of trouble with a recovery code.</summary>
public enum RecoverTrouble
{
    Slip,
    Length,
    NothingThere,
}
