using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Bond: what the author wishes to be called here, and their colour.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Profile">Name and colour.</param>
public sealed record Introduced(EntryId Id, Profile Profile) : Event(Id);

/// <summary>Bond: a check-in that its author shares. It carries the day and not the hour, and no earlier versions.</summary>
/// <param name="Id">Its id: a new one, which tells nothing of the own entry it came from.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="CheckIn">What is shared.</param>
public sealed record CheckInShared(EntryId Id, DateOnly Day, CheckIn CheckIn) : Event(Id);

/// <summary>Bond or own space: the author takes back things of their own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entries">What is taken back.</param>
/// <param name="Envelopes">The envelopes that carried them, so that the relay's redaction can be told from a theft.</param>
public sealed record TakenBack(EntryId Id, ImmutableArray<EntryId> Entries, ImmutableArray<string> Envelopes)
    : Event(Id)
{
    /// <inheritdoc/>
    public bool Equals(TakenBack? other) => other is not null && Id == other.Id
        && Entries.SequenceEqual(other.Entries) && Envelopes.SequenceEqual(other.Envelopes);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>Bond: the author has gone. A separate choice: leaving itself sends nothing.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">Own words; may be empty.</param>
public sealed record SaidGoodbye(EntryId Id, string Words) : Event(Id);
