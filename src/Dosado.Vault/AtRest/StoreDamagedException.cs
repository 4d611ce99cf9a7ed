namespace Dosado.Vault;

/// <summary>A value on this device does not open: it was changed on the disk, or the key is not the one it was sealed under.</summary>
public sealed class StoreDamagedException : IOException
{
    /// <summary>Without a place.</summary>
    public StoreDamagedException()
        : this("a value on this device does not open")
    {
    }

    /// <summary>With the row that does not open.</summary>
    public StoreDamagedException(string table, string key)
        : this($"the value {table}/{key} on this device does not open")
    {
    }

    /// <summary>With a detail for a report.</summary>
    public StoreDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>With a detail for a report and the cause.</summary>
    public StoreDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
