using System.Globalization;

namespace Dosado.Sync;

/// <summary>
/// The log of a space on the device's disk. A row holds a run of consecutive places, so that catching up seals and writes
/// one row for many places; what arrives one by one has a row each.
/// <code>
/// key    space/sequence of the first place, as in SpaceTables
/// value  for each place of the run: log hash 32, then the item as it travels
/// </code>
/// A run lies within a block of 32 places (1 to 32, 33 to 64, ...): whoever looks for a place reads no more than a block.
/// </summary>
internal sealed class LogRows(IDeviceStore store, string space)
{
    public const string Table = "log";

    private const ulong Block = 32;

    /// <summary>As many places as are held in memory at once while reading a log: a whole number of blocks.</summary>
    private const ulong Stretch = 32 * Block;

    private const int NumberLength = 16;

    /// <summary>Consecutive places that are in no row yet.</summary>
    public IEnumerable<StoreChange> Keep(IEnumerable<LoggedItem> places) =>
        places.GroupBy(place => BlockOf(place.Sequence)).Select(run => RowOf([.. run]));

    /// <summary>The rows of earlier places, with what is there now in place of what was there.</summary>
    public async ValueTask<IReadOnlyList<StoreChange>> ReplaceAsync(
        IReadOnlyCollection<LoggedItem> places,
        CancellationToken cancel)
    {
        var now = places.ToDictionary(place => place.Sequence);
        var changes = new List<StoreChange>();
        foreach (var block in now.Keys.Select(BlockOf).Distinct())
        {
            var rows = await ReadRowsAsync(StartOf(block), StartOf(block + 1), cancel);
            changes.AddRange(rows
                .Where(row => row.Any(place => now.ContainsKey(place.Sequence)))
                .Select(row => RowOf([.. row.Select(place => now.GetValueOrDefault(place.Sequence, place))])));
        }

        return changes;
    }

    public async ValueTask<LoggedItem?> FindAsync(ulong sequence, CancellationToken cancel)
    {
        var rows = await ReadRowsAsync(StartOf(BlockOf(sequence)), sequence + 1, cancel);
        return rows.SelectMany(row => row).FirstOrDefault(place => place.Sequence == sequence);
    }

    /// <summary>The places after one up to and with another, a stretch at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LoggedItem>> ReadAsync(
        ulong after,
        ulong last,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var from = StartOf(BlockOf(after + 1)); after < last && from <= last; from += Stretch)
        {
            var rows = await ReadRowsAsync(from, Math.Min(from + Stretch, last + 1), cancel);
            yield return [.. rows.SelectMany(row => row).Where(place => place.Sequence > after && place.Sequence <= last)];
        }
    }

    private async ValueTask<IReadOnlyList<IReadOnlyList<LoggedItem>>> ReadRowsAsync(
        ulong from,
        ulong until,
        CancellationToken cancel) =>
        [.. (await store.RangeAsync(Table, Key(from), Key(until), cancel)).Select(Read)];

    private static ulong BlockOf(ulong sequence) => (sequence - 1) / Block;

    private static ulong StartOf(ulong block) => (block * Block) + 1;

    private static IReadOnlyList<LoggedItem> Read(StoredRow row)
    {
        var places = new List<LoggedItem>();
        var sequence = ulong.Parse(row.Key.AsSpan(row.Key.Length - NumberLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        for (ReadOnlyMemory<byte> rest = row.Value; !rest.IsEmpty; sequence++)
        {
            if (rest.Length <= Digest.Size || !LogItem.TryRead(rest[Digest.Size..], out var item))
            {
                throw new InvalidDataException($"place {sequence} of the stored log cannot be read");
            }

            places.Add(new(sequence, Digest.Read(rest.Span), item));
            rest = rest[(Digest.Size + item.Size)..];
        }

        return places;
    }

    private StoreChange RowOf(IReadOnlyList<LoggedItem> run)
    {
        var row = new byte[run.Sum(place => Digest.Size + place.Item.Size)];
        var rest = row.AsSpan();
        foreach (var place in run)
        {
            place.Hash.Write(rest);
            place.Item.Write(rest[Digest.Size..]);
            rest = rest[(Digest.Size + place.Item.Size)..];
        }

        return new(Table, Key(run[0].Sequence), row);
    }

    private string Key(ulong sequence) => $"{space}/{sequence:x16}";
}

/// <summary>An accepted item at its place, with the log hash there.</summary>
internal sealed record LoggedItem(ulong Sequence, Digest Hash, LogItem Item);
