namespace Dosado.Relay.Care;

/// <summary>A backup, restore, move or check that could not be done; nothing was changed.</summary>
public sealed class RelayCareException : Exception
{
    /// <summary>Without a reason.</summary>
    public RelayCareException()
    {
    }

    /// <summary>One sentence for whoever keeps the relay.</summary>
    public RelayCareException(string message)
        : base(message)
    {
    }

    /// <summary>One sentence, and what caused it.</summary>
    public RelayCareException(string message, Exception? cause)
        : base(message, cause)
    {
    }
}
