namespace Dosado.Bond;

/// <summary>What came of reading the content of an envelope.</summary>
public abstract record EventReading
{
    private EventReading()
    {
    }

    /// <summary>An event of a type that this version knows.</summary>
    /// <param name="Event">The event.</param>
    public sealed record Known(Event Event) : EventReading;

    /// <summary>Made by a newer version. Kept, shown as such, and never in the way of the fold.</summary>
    /// <param name="Type">Its type's name.</param>
    /// <param name="Json">The whole of it, unchanged.</param>
    public sealed record Newer(string Type, string Json) : EventReading;

    /// <summary>Not an event as any version writes it: foreign JSON, a value out of range, or no JSON at all.</summary>
    public sealed record Foreign : EventReading;
}
