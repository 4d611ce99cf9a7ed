namespace Dosado.Relay;

/// <summary>The disk has failed the relay: what was acknowledged stands, nothing more is promised.</summary>
public sealed class RelayBrokenException : Exception
{
    /// <summary>Without a cause.</summary>
    public RelayBrokenException()
        : this("The database could not be written.")
    {
    }

    /// <summary>With a sentence to show.</summary>
    public RelayBrokenException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence to show and the cause.</summary>
    public RelayBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
