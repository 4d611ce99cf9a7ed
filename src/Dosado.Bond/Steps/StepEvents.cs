namespace Dosado.Bond;

/// <summary>Own space: one moment in five steps, as it stands now. The last one counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Steps">Which moment; its first keeping carries the same id.</param>
/// <param name="Day">The day it was begun.</param>
/// <param name="Text">The steps.</param>
public sealed record StepsKept(EntryId Id, EntryId Steps, DateOnly Day, FiveSteps Text) : Event(Id);

/// <summary>Own space: this moment was talked about, in whichever way.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Steps">Which moment.</param>
/// <param name="IsSo">False takes it back.</param>
public sealed record StepsTalkedAbout(EntryId Id, EntryId Steps, bool IsSo) : Event(Id);

/// <summary>Bond: lines of one moment that their author lets the other in on.</summary>
/// <param name="Id">Its id: a new one, which tells nothing of the own one.</param>
/// <param name="Day">The day of sharing.</param>
/// <param name="Parts">The lines.</param>
/// <param name="Wish">Which response would do the author good (M097).</param>
public sealed record StepsShared(EntryId Id, DateOnly Day, StepParts Parts, LetterWish Wish) : Event(Id);

/// <summary>Something that the other says to shared steps. Each is its author's own; not saying it leaves no trace.</summary>
public interface IStepsReply
{
    /// <summary>Its id, by which its author takes it back.</summary>
    EntryId Id { get; }

    /// <summary>The shared steps.</summary>
    EntryId Steps { get; }
}

/// <summary>Bond: an answer to shared steps. A later one replaces it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Steps">The shared steps.</param>
/// <param name="Words">Own words; may be empty where <paramref name="Answer"/> is not null.</param>
/// <param name="Answer">What is said to what is asked; null for words alone.</param>
public sealed record StepsAnswered(EntryId Id, EntryId Steps, string Words, AskAnswer? Answer = null)
    : Event(Id), IStepsReply;

/// <summary>Bond: "I want to answer well, give me until ..." (M097)</summary>
/// <param name="Id">Its id.</param>
/// <param name="Steps">The shared steps.</param>
/// <param name="Until">Until when, in own words. Nothing happens when it has passed.</param>
public sealed record StepsTimeAsked(EntryId Id, EntryId Steps, string Until) : Event(Id), IStepsReply;
