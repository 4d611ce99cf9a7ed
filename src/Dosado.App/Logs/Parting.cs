using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Logs;

/// <summary>
/// Where this device's log of a space and the one that came along in a move stop being one log. Mostly one of them is just
/// longer. Both go on where a relay was put back to an older copy and somebody wrote to that first.
/// </summary>
/// <param name="Here">What this device's log says after that place.</param>
/// <param name="There">What the log that came along says after it, by its ids.</param>
/// <param name="IsFork">Whether both go on.</param>
internal sealed record Parting(IReadOnlyList<Recorded> Here, IReadOnlySet<EntryId> There, bool IsFork)
{
    /// <summary>Finds it; null where the two have no place in common.</summary>
    public static async Task<Parting?> FindAsync(Replica here, Replica there, CancellationToken cancel)
    {
        var shorter = Math.Min(here.Head.Sequence, there.Head.Sequence);
        var (same, apart) = (0UL, shorter + 1);
        while (apart - same > 1)
        {
            var place = same + ((apart - same) / 2);
            var isSame = await here.FindHashAsync(place, cancel) == await there.FindHashAsync(place, cancel);
            (same, apart) = isSame ? (place, apart) : (same, place);
        }

        return same == 0 ? null : new(
            await ReadAsync(here, same, cancel),
            (await ReadAsync(there, same, cancel)).Select(r => r.Event.Id).ToHashSet(),
            same < shorter);
    }

    private static async Task<IReadOnlyList<Recorded>> ReadAsync(Replica log, ulong after, CancellationToken cancel) =>
    [
        .. (await log.ReadAsync(after, cancel)).OfType<Entry.Kept>()
            .Where(e => e.Kind == InsideKind.Event)
            .Select(e => (Author: e.Person.ToPersonId(), Envelope: e.Id.ToString(), Reading: EventJson.Read(e.Content.Span)))
            .Where(e => e.Reading is EventReading.Known)
            .Select(e => new Recorded(e.Author, e.Envelope, ((EventReading.Known)e.Reading).Event)),
    ];
}
