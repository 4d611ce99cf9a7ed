namespace Dosado.Places.Talk.Say;

/// <summary>What a draft holds, part by part; for its author only and kept nowhere.</summary>
/// <param name="Quiet">Whether nothing at all is asked: the draft speaks of fear, injury, force or a threat.</param>
/// <param name="Marks">Words worth a second look.</param>
/// <param name="Seen">What is already there, by its name in the texts.</param>
/// <param name="Stings">Whether there is annoyance in it, so that missing somebody may be in it as well.</param>
public sealed record DraftReading(bool Quiet, IReadOnlyList<DraftMark> Marks, IReadOnlyList<string> Seen, bool Stings)
{
    /// <summary>Nothing is said about the draft.</summary>
    public static DraftReading Silent { get; } = new(true, [], [], false);
}

/// <summary>Words worth a second look.</summary>
/// <param name="Part">The part of the draft, from 0.</param>
/// <param name="Start">The first unit in that part.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Words">The words.</param>
/// <param name="Kind">What it is about, by its name in the engine; never on screen.</param>
/// <param name="Question">The friendly question.</param>
/// <param name="Need">What may be wanted behind the words; empty where nothing can be said.</param>
/// <param name="Fine">Names this wording, so that "this is fine" can be kept.</param>
public sealed record DraftMark(
    int Part,
    int Start,
    int End,
    string Words,
    string Kind,
    string Question,
    string Need,
    string Fine)
{
    /// <summary>Whether the words lift a weight from their writer for a moment (M021).</summary>
    public bool Lifts { get; init; }

    /// <summary>Whether it asks why the other never or always does something (M025).</summary>
    public bool AsksWhy { get; init; }
}
