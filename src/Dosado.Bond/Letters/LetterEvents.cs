namespace Dosado.Bond;

/// <summary>Bond: a letter. It holds the words as their author typed them and nothing of how they came about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The author's day then.</param>
/// <param name="Words">The letter.</param>
/// <param name="Ask">What is asked for, to be done or declined; empty when nothing is.</param>
/// <param name="Wish">Which response would do the author good.</param>
public sealed record LetterSent(EntryId Id, DateOnly Day, string Words, string Ask, LetterWish Wish) : Event(Id);

/// <summary>Something that the other says to a letter. Each is its author's own, and not saying it leaves no trace.</summary>
public interface ILetterReply
{
    /// <summary>Its id, by which its author takes it back.</summary>
    EntryId Id { get; }

    /// <summary>The letter.</summary>
    EntryId Letter { get; }
}

/// <summary>Bond: an answer in words that its author wrote or adopted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Words">The answer.</param>
public sealed record LetterAnswered(EntryId Id, EntryId Letter, string Words) : Event(Id), ILetterReply;

/// <summary>Bond: "I want to answer well, give me until ..."</summary>
/// <param name="Id">Its id.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Until">Until when, in own words. Nothing happens when it has passed.</param>
public sealed record LetterTimeAsked(EntryId Id, EntryId Letter, string Until) : Event(Id), ILetterReply;

/// <summary>Bond: an answer to what a letter asks for. A later one replaces it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Answer">Yes, something else instead, or not now.</param>
/// <param name="Words">Own words; may be empty.</param>
public sealed record AskAnswered(EntryId Id, EntryId Letter, AskAnswer Answer, string Words) : Event(Id), ILetterReply;

/// <summary>Bond: what came of "could I hear this without feeling bad about myself?", released by who was asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Heard">The answer.</param>
public sealed record HearingReleased(EntryId Id, EntryId Letter, Heard Heard) : Event(Id), ILetterReply;

/// <summary>Own space: a draft as it stands now. The last one counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Draft">Which draft; its first keeping carries the same id.</param>
/// <param name="Text">The draft.</param>
public sealed record DraftKept(EntryId Id, EntryId Draft, LetterDraft Text) : Event(Id);

/// <summary>Own space: something that was said face to face, kept because its author wanted it kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The day.</param>
/// <param name="Words">What was said.</param>
public sealed record SaidKept(EntryId Id, DateOnly Day, string Words) : Event(Id);

/// <summary>Own space: how a letter could be heard, for oneself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Heard">The answer.</param>
public sealed record HearingNoted(EntryId Id, EntryId Letter, Heard Heard) : Event(Id);
