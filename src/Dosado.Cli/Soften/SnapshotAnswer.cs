using Dosado.Language;

namespace Dosado.Cli.Soften;

/// <summary>
/// Every finding of a long text with a little of what stands around it, for a diff between two versions of the rules.
/// </summary>
/// <remarks>
/// Dialogue in a book stands in quotation marks, which the rules pass over: so these are taken away first.
/// </remarks>
internal sealed class SnapshotAnswer(TextWriter output) : IDraftAnswer
{
    private const int Around = 24;

    /// <summary>A text in which what is spoken reads like what is written; every character keeps its place.</summary>
    public static string Spoken(string text) => string.Create(text.Length, text, static (spoken, original) =>
    {
        for (var i = 0; i < spoken.Length; i++)
        {
            spoken[i] = original[i] is '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\r' ? ' '
                : original[i] == '\n' && !IsParagraphEnd(original, i) ? ' '
                : original[i];
        }
    });

    public void Write(string draft, Reading reading)
    {
        foreach (var finding in reading.Findings)
        {
            var (start, end) = (Math.Max(0, finding.Span.Start - Around), Math.Min(draft.Length, finding.Span.End + Around));
            output.WriteLine($"{finding.Rule}\t{OneLine(draft[start..finding.Span.Start])}[{OneLine(draft[finding.Span.Start..finding.Span.End])}]{OneLine(draft[finding.Span.End..end])}");
        }
    }

    private static bool IsParagraphEnd(string text, int at) =>
        (at > 0 && text[at - 1] is '\n' or '\r' && text[Math.Max(0, at - 2)] is '\n') || (at + 1 < text.Length && text[at + 1] is '\n' or '\r');

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
