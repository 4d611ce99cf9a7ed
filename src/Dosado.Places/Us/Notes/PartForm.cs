namespace Dosado.Places.Us.Notes;

/// <summary>What a note has room for: one field of its form, one passage of its page.</summary>
/// <param name="Name">Its name in the note and in the texts.</param>
/// <param name="Kind">What can be put in.</param>
public sealed record PartForm(string Name, PartKind Kind)
{
    /// <summary>The answers of a choice, in their order; none is chosen beforehand.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The key of the heading under which it stands with its neighbours; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The name of its label in the texts, where several parts have the same one.</summary>
    public string Label { get; init; } = Name;

    /// <summary>Whether it is for its author alone, whatever becomes of the rest.</summary>
    public bool StaysMine { get; init; }
}

/// <summary>What can be put into a part of a note.</summary>
public enum PartKind
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>As many lines as it takes.</summary>
    Words,

    /// <summary>A place on a dial; left alone, it stays unsaid.</summary>
    Dial,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>One of a few answers, or none.</summary>
    Choice,
}
