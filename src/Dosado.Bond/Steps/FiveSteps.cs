using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>
/// One recent moment in five steps: what happened, what I felt at first, what I did; and below the divide what was
/// underneath, what I need and what I would ask (M047-M055). Only its author ever sees the whole.
/// </summary>
/// <param name="Happened">What happened, as it was first said.</param>
/// <param name="JustThen">The same said nearer to the moment; the first version stays beside it (M049).</param>
/// <param name="AtFirst">What was felt at first.</param>
/// <param name="Did">What I did; never what the other did.</param>
/// <param name="Underneath">What was underneath.</param>
/// <param name="Need">What I need.</param>
/// <param name="Ask">What I would ask: something to be seen, and to be declined.</param>
/// <param name="NotKnown">Lines answered with "not known yet".</param>
/// <param name="Asked">Lines whose one further question was answered or passed over; none is asked twice.</param>
public sealed record FiveSteps(
    string Happened,
    string JustThen,
    Choices AtFirst,
    string Did,
    Choices Underneath,
    string Need,
    string Ask,
    StepLines NotKnown = StepLines.None,
    StepLines Asked = StepLines.None)
{
    /// <summary>The longest words of one line, in UTF-16 units.</summary>
    public const int MostWords = 2_000;

    /// <summary>Nothing said.</summary>
    public static FiveSteps Empty { get; } = new("", "", Choices.Unknown, "", Choices.Unknown, "", "");

    /// <summary>Lines with something in them, "not known yet" included.</summary>
    [JsonIgnore]
    public StepLines Said => Words | NotKnown;

    /// <summary>Lines with words or feelings in them: what can be shown or said aloud.</summary>
    [JsonIgnore]
    public StepLines Words =>
        When(Happened.Length + JustThen.Length > 0, StepLines.Happened)
        | When(!AtFirst.IsUnknown, StepLines.AtFirst)
        | When(Did.Length > 0, StepLines.Did)
        | When(!Underneath.IsUnknown, StepLines.Underneath)
        | When(Need.Length > 0, StepLines.Need)
        | When(Ask.Length > 0, StepLines.Ask);

    /// <summary>Begun from one of <see cref="StepLists.Beginnings"/>: the word is kept where it belongs.</summary>
    public static FiveSteps From(string beginning) =>
        StepLists.AtFirst.Contains(beginning) ? Empty with { AtFirst = new([beginning], "") }
        : StepLists.Underneath.Contains(beginning) ? Empty with { Underneath = new([beginning], "") }
        : Empty;

    /// <summary>Exactly these lines, as the other would get them: of two versions of what happened, the nearer one.</summary>
    public StepParts ToParts(StepLines lines) => new(
        lines.HasFlag(StepLines.Happened) ? (JustThen.Length > 0 ? JustThen : Happened) : "",
        lines.HasFlag(StepLines.AtFirst) ? AtFirst : Choices.Unknown,
        lines.HasFlag(StepLines.Did) ? Did : "",
        lines.HasFlag(StepLines.Underneath) ? Underneath : Choices.Unknown,
        lines.HasFlag(StepLines.Need) ? Need : "",
        lines.HasFlag(StepLines.Ask) ? Ask : "");

    private static StepLines When(bool said, StepLines line) => said ? line : StepLines.None;
}

/// <summary>The lines of one moment that go to the other, and nothing else.</summary>
/// <param name="Happened">What happened; empty when left out.</param>
/// <param name="AtFirst">What was felt at first.</param>
/// <param name="Did">What the author did.</param>
/// <param name="Underneath">What was underneath.</param>
/// <param name="Need">What the author needs.</param>
/// <param name="Ask">What the author asks.</param>
public sealed record StepParts(
    string Happened,
    Choices AtFirst,
    string Did,
    Choices Underneath,
    string Need,
    string Ask)
{
    /// <summary>Whether nothing would go.</summary>
    [JsonIgnore]
    public bool IsEmpty =>
        Happened.Length + Did.Length + Need.Length + Ask.Length == 0 && AtFirst.IsUnknown && Underneath.IsUnknown;
}
