using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Own space: a helper whom I hand things over to, with the keys of the space in which they lie. Mine alone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What I call the helper.</param>
/// <param name="Until">The last day on which they read.</param>
/// <param name="Secret">The space's secret, 32 bytes in base64.</param>
/// <param name="PersonKey">My private person key there, PKCS#8 in base64.</param>
/// <param name="Relay">Where it lies: an absolute address.</param>
/// <param name="Bond">The bond whose two invited them; null for a helper of my own.</param>
public sealed record SeatKept(
    EntryId Id,
    string Name,
    DateOnly Until,
    string Secret,
    string PersonKey,
    string Relay,
    BondId? Bond = null) : KeyEvent(Id);

/// <summary>Own space: my side of a helper's seat has ended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Seat">The seat.</param>
public sealed record SeatEnded(EntryId Id, EntryId Seat) : Event(Id);

/// <summary>Own space: somebody lets me read. It holds what reads and nothing that writes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Space">The space's id.</param>
/// <param name="Keys">Read token and content key, 64 bytes in base64.</param>
/// <param name="Writer">The writer's person key, 65 bytes in base64.</param>
/// <param name="Relay">Where it lies.</param>
public sealed record ReadingKept(EntryId Id, string Space, string Keys, string Writer, string Relay) : KeyEvent(Id);

/// <summary>Own space: I read there no more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Space">The space's id.</param>
public sealed record ReadingPutAway(EntryId Id, string Space) : Event(Id);

/// <summary>Helper's space: who hands things over here, and until when.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What the writer wishes to be called.</param>
/// <param name="Until">The last day on which it is read.</param>
public sealed record SeatOpened(EntryId Id, string Name, DateOnly Until) : Event(Id);

/// <summary>Helper's space: one thing that its author hands over, as it read on that day.</summary>
/// <param name="Id">Its id: a new one.</param>
/// <param name="Heading">What it is.</param>
/// <param name="Lines">What it says.</param>
/// <param name="Day">The day that it is about; null where it is about none.</param>
public sealed record HandedOver(EntryId Id, string Heading, ImmutableArray<HandedLine> Lines, DateOnly? Day = null) : Event(Id)
{
    /// <inheritdoc/>
    public bool Equals(HandedOver? other) => other is not null && Id == other.Id && Day == other.Day
        && Heading == other.Heading && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>A line of what is handed over.</summary>
/// <param name="Label">What it is about; empty where that is plain.</param>
/// <param name="Words">What it says.</param>
public sealed record HandedLine(string Label, string Words);

/// <summary>Bond: I would like a counsellor to read along, from each of us what each hands over.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Who.</param>
/// <param name="Until">The last day.</param>
public sealed record CounsellorWished(EntryId Id, string Name, DateOnly Until) : Event(Id);

/// <summary>Bond: so would I. Each then opens a side of their own; what lies there, and whether it is open, stays theirs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Wish">What is agreed to.</param>
public sealed record CounsellorAgreed(EntryId Id, EntryId Wish) : Event(Id);

/// <summary>Bond: whether the other may have the author's half of a time in what they print for a counsellor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Time">Which time.</param>
/// <param name="May">False takes it back.</param>
public sealed record HalfMayBePrinted(EntryId Id, EntryId Time, bool May) : Event(Id);
