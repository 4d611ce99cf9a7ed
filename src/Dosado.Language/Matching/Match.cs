namespace Dosado.Language.Matching;

/// <summary>Where a pattern matched, in tokens of its sentence.</summary>
/// <param name="Output">Which pattern's output.</param>
/// <param name="Start">The first token of the whole match.</param>
/// <param name="End">One past the last token of the whole match.</param>
/// <param name="MarkStart">The first token to mark.</param>
/// <param name="MarkEnd">One past the last token to mark.</param>
internal readonly record struct Match(int Output, int Start, int End, int MarkStart, int MarkEnd);
