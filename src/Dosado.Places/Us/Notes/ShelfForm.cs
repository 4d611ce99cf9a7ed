using Dosado.Bond;
using Dosado.Places.Talk.Answering;

namespace Dosado.Places.Us.Notes;

/// <summary>What a shelf asks for, and what can become of a note on it.</summary>
/// <param name="Shelf">Which shelf.</param>
/// <param name="Parts">What a note on it has room for, in order.</param>
public sealed record ShelfForm(Shelf Shelf, params IReadOnlyList<PartForm> Parts)
{
    private const string Prefix = "shelf.";

    /// <summary>Under which name its labels stand in the texts; twins for closeness and space have the same ones.</summary>
    public string Labels { get; init; } = Shelf.Name;

    /// <summary>Sentences to adopt or to rephrase, by their name in the texts.</summary>
    public IReadOnlyList<string> Starters { get; init; } = [];

    /// <summary>Whether its notes are about oneself and stand there whichever bond is looked at.</summary>
    public bool IsAboutMyself { get; init; }

    /// <summary>Whether a note can go back to this; to a starter unless it is said otherwise.</summary>
    public Func<string, bool>? CanBeAbout { get; init; }

    /// <summary>Parts whose values are drawn over time, for their author alone.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>Parts whose words stand one below the other over time, for their author alone.</summary>
    public IReadOnlyList<string> ToldOverTime { get; init; } = [];

    /// <summary>Whether a note can be shown to the other at all.</summary>
    public bool CanBeShown { get; init; } = true;

    /// <summary>Whether a note about this appears together with the other's or not at all; null where each can be shown by itself.</summary>
    public Func<string, bool>? OnlyTogether { get; init; }

    /// <summary>Whether a note can be sealed until the other has answered as well, so that both appear together.</summary>
    public bool IsReleased { get; init; }

    /// <summary>Whether it is sealed only when nothing of it is left out.</summary>
    public bool ReleasedWhole { get; init; }

    /// <summary>Whether it is asked anew after both have appeared.</summary>
    public bool HasRounds { get; init; }

    /// <summary>The page that looks at the words after they were kept; null for none.</summary>
    public Func<EntryId, string>? LooksAt { get; init; }

    /// <summary>The page that puts the words before the other as an agreement, which holds only once both said yes; null for none.</summary>
    public Func<EntryId, string>? OffersAsAgreement { get; init; }

    /// <summary>How many of its groups have to hold something, where one does at all.</summary>
    public int FewestGroups { get; init; }

    /// <summary>Whether it has room for feelings.</summary>
    public bool HasFeelings { get; init; }

    /// <summary>Whether it holds one note only, which changes.</summary>
    public bool HoldsOne { get; init; }

    /// <summary>Whether a note can be learned by heart and put away.</summary>
    public bool CanBePutAway { get; init; }

    /// <summary>The part by whose day a page is ordered; null for the order of writing.</summary>
    public string? OrderedBy { get; init; }

    /// <summary>Words of presence that the other can begin an answer with, before any reply.</summary>
    public IReadOnlyList<string> Presence { get; init; } = Answers.Presence;

    /// <summary>What the other can say with one tap, where something was asked.</summary>
    public IReadOnlyList<string> QuickAnswers { get; init; } = [];

    /// <summary>The page on which a note begins; null for an empty form.</summary>
    public string? BeginsAt { get; init; }

    /// <summary>Where the app opens safety information before this starter is taken up; null for nowhere.</summary>
    public string? CareFirst { get; init; }

    public string Heading => Prefix + Shelf.Name;

    public string Lead => $"{Prefix}{Shelf.Name}.lead";

    public string TooFew => $"{Prefix}{Labels}.few";

    public string Add => $"{Prefix}{Labels}.add";

    public string Label(PartForm part) => $"{Prefix}{Labels}.{part.Label}";

    public string Hint(PartForm part) => $"{Prefix}{Labels}.{part.Label}.hint";

    public string Option(PartForm part, string option) => $"{Prefix}{Labels}.{part.Label}.{option}";

    public string Starter(string name) => $"{Prefix}{Shelf.Name}.start.{name}";

    /// <summary>Whether a note can go back to this.</summary>
    public bool Accepts(string about) => CanBeAbout?.Invoke(about) ?? Starters.Contains(about);

    /// <summary>Whether this note can be shown to the other by itself.</summary>
    public bool CanShow(Note note) => CanBeShown && OnlyTogether?.Invoke(note.About) != true;

    /// <summary>The part of this name, or null.</summary>
    public PartForm? Find(string part) => Parts.FirstOrDefault(p => p.Name == part);
}
