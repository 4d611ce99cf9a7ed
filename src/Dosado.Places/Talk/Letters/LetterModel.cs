using Dosado.Bond;

namespace Dosado.Places.Talk.Letters;

/// <summary>A letter as one of the two sees it.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="IsMine">Whether the person whose device this is wrote it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Other">The name of the one whose device this is not.</param>
/// <param name="Suggests">Whether the page may offer words.</param>
/// <param name="Today">The person's local day.</param>
public sealed record LetterModel(
    Letter Letter,
    bool IsMine,
    Profile Author,
    string Other,
    bool Suggests,
    DateOnly Today);

/// <summary>The question for oneself, and its answer if there is one.</summary>
public sealed record HearingModel(LetterModel Letter, Heard? Heard);
