namespace Dosado.Language;

/// <summary>Words in a draft that are worth a second look, and the question to ask about them.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Span">The shortest stretch the writer would change.</param>
/// <param name="Rule">The id of the rule that found it, as its data file names it.</param>
/// <param name="Question">A friendly question; it never names the error.</param>
/// <param name="Need">What need may stand behind the words, or empty where nothing can be said.</param>
public sealed record Finding(FindingKind Kind, TextSpan Span, string Rule, string Question, string Need)
{
    internal Finding Shifted(int by) => this with { Span = Span.Shifted(by) };
}
