namespace Dosado.Language.Text;

/// <summary>A word or mark of a sentence. Several tokens share one stretch of text where a contraction was taken apart.</summary>
/// <param name="Word">The id in the vocabulary.</param>
/// <param name="Start">Where its text starts, in UTF-16 units from the sentence's start.</param>
/// <param name="End">One past its text.</param>
internal readonly record struct Token(int Word, int Start, int End);
