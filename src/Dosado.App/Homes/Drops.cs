using System.Globalization;
using Dosado.App.Logs;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>
/// Events for the own space that were written while its door was closed. They wait, each sealed to the door's box, in
/// the order in which they were written, and move in when it opens.
/// </summary>
internal sealed class Drops(Platform platform, DeviceLock door)
{
    private const string Table = "drops";

    public async Task AddAsync(IReadOnlyList<Event> events, CancellationToken cancel)
    {
        var box = await door.FindDropBoxAsync(cancel) ?? throw new InvalidOperationException("there is no inner door yet");
        var next = (await platform.Store.RangeAsync(Table, string.Empty, "\uffff", cancel)).Select(r => r.Key).LastOrDefault();
        var number = next is null ? 0 : ulong.Parse(next, NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1;
        var changes = new List<StoreChange>();
        foreach (var happened in events)
        {
            var drop = await box.DropAsync(platform.Crypto, EventJson.Write(happened), cancel);
            changes.Add(new(Table, number++.ToString("x16", CultureInfo.InvariantCulture), drop));
        }

        await platform.Store.CommitAsync(changes, cancel);
    }

    /// <summary>
    /// Moves everything in. Should the device stop between the two steps, the events come a second time and the fold,
    /// which knows their ids, lets them change nothing.
    /// </summary>
    public async Task MoveIntoAsync(MineRoom room, Logbook log, CancellationToken cancel)
    {
        var rows = await platform.Store.RangeAsync(Table, string.Empty, "\uffff", cancel);
        if (rows.Count == 0)
        {
            return;
        }

        var contents = await room.OpenDropsAsync([.. rows.Select(r => r.Value)], cancel);
        await log.RecordAsync([.. contents.OfType<byte[]>().Select(c => EventJson.Read(c))
            .OfType<EventReading.Known>().Select(k => k.Event)]);
        await platform.Store.CommitAsync([.. rows.Select(r => new StoreChange(Table, r.Key, null))], cancel);
    }
}
