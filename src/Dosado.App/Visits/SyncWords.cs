using Dosado.App.Words;
using Dosado.Sync;

namespace Dosado.App.Visits;

/// <summary>How a bond stands to its relay, said honestly: what is known, never what is hoped.</summary>
internal static class SyncWords
{
    public static string Of(SyncState state, Texts texts, IIntl intl, DateOnly today) => state switch
    {
        SyncState.NotYetAsked(null) => texts["sync.never"],
        SyncState.NotYetAsked({ } answered) => texts.With("sync.before", ("time", Time(intl, answered, today))),
        SyncState.UpToDate => texts["sync.up-to-date"],
        SyncState.ToSend s => Count(texts, intl, "sync.to-send", s.Count),
        SyncState.OfflineSince(var since, var count) =>
            texts.With("sync.offline", ("time", Time(intl, since, today))) + Waiting(texts, intl, count),
        SyncState.Refused(_, var count) => texts["sync.refused"] + Waiting(texts, intl, count),
        SyncState.DeviceFull => texts["sync.full"],
        SyncState.Stopped s => texts.With("sync.stopped", ("reason", texts["stop." + s.Stop.Reason.ToString()])),
        SyncState.OnThisDeviceOnly => texts["sync.here"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Waiting(Texts texts, IIntl intl, int count) =>
        count == 0 ? string.Empty : " " + Count(texts, intl, "sync.to-send", count);

    private static string Count(Texts texts, IIntl intl, string key, int count) =>
        texts.With($"{key}.{intl.Plural(count)}", ("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Time(IIntl intl, DateTimeOffset instant, DateOnly today)
    {
        var moment = intl.ToMoment(instant);
        var time = intl.Time(TimeOnly.FromDateTime(moment.At.DateTime));
        return moment.Day == today ? time : $"{intl.Day(moment.Day, today)}, {time}";
    }
}
