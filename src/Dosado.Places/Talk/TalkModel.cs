using Dosado.Bond;

namespace Dosado.Places.Talk;

/// <summary>What the page Talk shows.</summary>
/// <param name="Ways">The ways that are open.</param>
/// <param name="IsNew">Whether nothing is kept on this device yet.</param>
/// <param name="Letters">Letters of both, newest first.</param>
/// <param name="Folded">Whose messages are folded away; null for nobody's.</param>
/// <param name="Today">The person's local day.</param>
public sealed record TalkModel(
    IReadOnlyList<TalkWay> Ways,
    bool IsNew,
    IReadOnlyList<LetterLine> Letters,
    string? Folded,
    DateOnly Today);

/// <summary>A way to talk: where it leads, and under which key its words stand (<c>KEY</c> and <c>KEY.hint</c>).</summary>
public sealed record TalkWay(string Path, string Key);

/// <summary>A letter in a list: nothing of what it says.</summary>
public sealed record LetterLine(EntryId Id, bool IsMine, string Other, DateOnly Day);
