using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>How a proposed week stands.</summary>
public enum Standing
{
    /// <summary>The other has said nothing, or nothing that settles it.</summary>
    NotSettled,

    /// <summary>Both said yes.</summary>
    Settled,
}

/// <summary>What a person gave to the planner.</summary>
/// <param name="Author">Whose it is.</param>
/// <param name="Given">What.</param>
/// <param name="Envelope">The envelope that carries it.</param>
public sealed record GivenWeek(PersonId Author, WeekGiven Given, string Envelope);

/// <summary>A week that one of the two put before the other.</summary>
/// <param name="Author">Who said yes to it first.</param>
/// <param name="Proposed">The week.</param>
/// <param name="Standing">Whether both have said yes.</param>
/// <param name="WasAnswered">Whether the other has answered at all.</param>
/// <param name="By">Until when the other will say, in their words; empty for nothing said.</param>
/// <param name="NotToday">Stretches of which one of them said "not today".</param>
/// <param name="Envelope">The envelope that carries it.</param>
public sealed record Proposal(
    PersonId Author,
    WeekProposed Proposed,
    Standing Standing,
    bool WasAnswered,
    string By,
    ImmutableSortedSet<int> NotToday,
    string Envelope)
{
    /// <summary>Its id.</summary>
    public EntryId Id => Proposed.Id;

    /// <summary>As it is when it is made.</summary>
    public static Proposal Of(Recorded recorded, WeekProposed proposed) => new(
        recorded.Author,
        proposed,
        Standing.NotSettled,
        false,
        string.Empty,
        [],
        recorded.Envelope);

    /// <summary>Whether a stretch is this person's to let go: what is together, and their own.</summary>
    /// <param name="person">Who.</param>
    /// <param name="block">Its place.</param>
    public bool IsTheirs(PersonId person, int block) => block >= 0 && block < Proposed.Blocks.Length
        && (Proposed.Blocks[block].For == BlockFor.Both
            || Proposed.Blocks[block].For == (person == Author ? BlockFor.Proposer : BlockFor.Asked));
}
