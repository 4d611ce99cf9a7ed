namespace Dosado.Sync;

/// <summary>
/// The disk of one device: rows of bytes under a table and a key, ordered by key (ordinal). A commit happens whole or
/// not at all, also when the tab or the process dies in the middle of it.
/// </summary>
public interface IDeviceStore
{
    /// <summary>The row, or null.</summary>
    ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel);

    /// <summary>The rows with <paramref name="from"/> &lt;= key &lt; <paramref name="until"/>, in order of their keys.</summary>
    ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel);

    /// <summary>Makes all changes or none.</summary>
    /// <exception cref="StoreFullException">The device has no room; nothing was changed.</exception>
    ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel);
}

/// <summary>A row of a device's store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its bytes.</param>
public sealed record StoredRow(string Key, byte[] Value);

/// <summary>One change of a commit.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The new bytes; null to remove the row.</param>
public sealed record StoreChange(string Table, string Key, byte[]? Value);

/// <summary>The device has no room for what should be kept; nothing was changed.</summary>
public sealed class StoreFullException : IOException
{
    /// <summary>Without a detail.</summary>
    public StoreFullException()
        : base("the device has no room left")
    {
    }

    /// <summary>With a detail for a report.</summary>
    public StoreFullException(string message)
        : base(message)
    {
    }

    /// <summary>With a detail for a report and the cause.</summary>
    public StoreFullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
