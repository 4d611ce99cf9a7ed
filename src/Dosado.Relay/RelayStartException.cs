namespace Dosado.Relay;

/// <summary>The relay cannot start; the message is one sentence for the person who started it.</summary>
public sealed class RelayStartException : Exception
{
    /// <summary>Without a reason.</summary>
    public RelayStartException()
        : this("The relay cannot start.")
    {
    }

    /// <summary>With the sentence to show.</summary>
    public RelayStartException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence to show and the cause.</summary>
    public RelayStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
