namespace Dosado.Sync;

/// <summary>
/// A store in one file of a folder that only its owner may enter. Every commit is one record at the end of the file, synced
/// to the disk before it counts; a record that was cut off by a crash is cut away at the next opening, so that a commit is
/// there whole or not at all. Values stay on the disk; what is held in memory is where they are.
/// <code>
/// record:  magic 4 "DSR1", length n of the payload 4, SHA-256 of the payload 32, payload n
/// payload: for each change: table, key (as BinaryWriter writes strings), length of the value 4 (-1: removed), value
/// </code>
/// Other processes are kept out while it is open.
/// </summary>
public sealed class FileStore : IDeviceStore, IDisposable
{
    private const string FileName = "store";
    private const string NextFileName = "store.next";

    /// <summary>Below this a file is not worth packing.</summary>
    private const int SmallestToPack = 1 << 20;

    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly Dictionary<string, SortedDictionary<string, ValueAt>> _tables = [];

    private FileStore(FileStream file) => _file = file;

    /// <summary>Opens or makes the store in a folder.</summary>
    /// <exception cref="IOException">Another process has it open, or the disk cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file was changed by something else than a crash of this program.</exception>
    public static FileStore Open(string folder)
    {
        OwnersFiles.MakeFolder(folder);
        var path = Path.Combine(folder, FileName);
        var store = new FileStore(OpenFile(path, FileMode.OpenOrCreate));
        try
        {
            store.Recover();
            return store.IsMostlyWaste ? store.Packed(path) : store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private long Live => _tables.Values.SelectMany(t => t).Sum(r => r.Key.Length + (long)r.Value.Length);

    private bool IsMostlyWaste => _file.Length > SmallestToPack && _file.Length > 2 * Live;

    /// <inheritdoc/>
    public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_tables.GetValueOrDefault(table)?.TryGetValue(key, out var at) == true ? Read(at) : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(
            [
                .. _tables.GetValueOrDefault(table, [])
                    .SkipWhile(r => string.CompareOrdinal(r.Key, from) < 0)
                    .TakeWhile(r => string.CompareOrdinal(r.Key, until) < 0)
                    .Select(r => new StoredRow(r.Key, Read(r.Value))),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var start = _file.Length;
            try
            {
                var record = StoreRecord.Write(changes);
                _file.Position = start;
                _file.Write(record);
                _file.Flush(flushToDisk: true);
            }
            catch (IOException e)
            {
                _file.SetLength(start);
                throw IsDiskFull(e) ? new StoreFullException("the disk is full", e) : e;
            }

            Apply(start);
            return default;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private static FileStream OpenFile(string path, FileMode mode) => new(path, OwnersFiles.Owned(new()
    {
        Mode = mode,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        BufferSize = 0,
    }));

    /// <summary>Reads what is there; a last record that is not whole never counted.</summary>
    private void Recover()
    {
        long end = 0;
        while (end < _file.Length && Apply(end) is { } next)
        {
            end = next;
        }

        if (end < _file.Length)
        {
            _file.SetLength(end);
            _file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Takes the record at a place of the file into the index; its end, or null when it was cut off.</summary>
    private long? Apply(long start)
    {
        if (StoreRecord.FindAt(_file, start) is not { } record)
        {
            return null;
        }

        foreach (var (table, key, value) in record.Changes)
        {
            if (!_tables.TryGetValue(table, out var rows))
            {
                _tables[table] = rows = new(StringComparer.Ordinal);
            }

            if (value is { } at)
            {
                rows[key] = at;
            }
            else
            {
                rows.Remove(key);
            }
        }

        return record.End;
    }

    private byte[] Read(ValueAt at)
    {
        var bytes = new byte[at.Length];
        _file.Position = at.Offset;
        _file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The same rows in a fresh file, put in place in one step.</summary>
    private FileStore Packed(string path)
    {
        var next = Path.Combine(Path.GetDirectoryName(path)!, NextFileName);
        var packed = new FileStore(OpenFile(next, FileMode.Create));
        foreach (var (table, rows) in _tables)
        {
            foreach (var some in rows.Chunk(256))
            {
                packed._file.Write(StoreRecord.Write([.. some.Select(r => new StoreChange(table, r.Key, Read(r.Value)))]));
            }
        }

        packed._file.Flush(flushToDisk: true);
        packed.Recover();
        File.Move(next, path, overwrite: true);
        Dispose();
        return packed;
    }

    /// <summary>ENOSPC and EDQUOT on Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.</summary>
    private static bool IsDiskFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 122 or 0x70 or 0x27;
}
