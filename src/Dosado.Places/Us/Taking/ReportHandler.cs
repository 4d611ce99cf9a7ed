using Dosado.App.Homes;
using Dosado.App.Logs;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.Places.Us.Taking;

/// <summary>A report of a problem: shown in full, copied by hand, sent by nobody.</summary>
internal static class ReportHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/us/report", r => Task.FromResult(
            Outcome.Show<ReportPage>(new ReportModel(string.Join('\n', LinesOf(r.Home))), Keeping.OnlyMine))),
    ];

    private static IReadOnlyList<string> LinesOf(Home home) =>
    [
        $"version {typeof(ReportHandler).Assembly.GetName().Version}",
        $"runtime {Environment.Version} {(OperatingSystem.IsBrowser() ? "browser" : "native")}",
        $"language {home.Texts.Language}",
        $"event types {EventTypes.Known.Count}",
        $"own things: {(home.IsNew ? "none kept" : home.Own is { } own ? StateOf(own.Log) : "door closed")}",
        .. home.Bonds.Select(bond => $"bond: {StateOf(bond.Log)}"),
        .. home.Faults.Codes.Select(code => $"fault: {code}"),
    ];

    private static string StateOf(Logbook log) =>
        WordOf(log.Replica.State) + (log.Newer > 0 ? ", made by a newer version" : string.Empty);

    /// <summary>The state without how much waits or since when.</summary>
    private static string WordOf(SyncState state) => state switch
    {
        SyncState.NotYetAsked => "not yet asked",
        SyncState.UpToDate => "up to date",
        SyncState.ToSend => "to send",
        SyncState.OfflineSince => "offline",
        SyncState.Refused(var reason, _) => $"refused {reason}",
        SyncState.DeviceFull => "device full",
        SyncState.Stopped(var stop) => $"stopped {stop.Reason}",
        SyncState.OnThisDeviceOnly => "on this device only",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A report, whole.</summary>
public sealed record ReportModel(string Text);
