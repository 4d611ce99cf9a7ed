namespace Dosado.Bond;

/// <summary>Bond: the author has answered. Nothing of the answer is in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What is answered.</param>
/// <param name="Commitment">What the answer will have to fit.</param>
public sealed record AnswerSealed(EntryId Id, QuestionId Question, Commitment Commitment) : Event(Id);

/// <summary>Bond: the author's answer, after both have sealed theirs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What is answered.</param>
/// <param name="Sealed">The author's <see cref="AnswerSealed"/>.</param>
/// <param name="Salt">The salt of the commitment.</param>
/// <param name="Content">The answer, as the feature that asked writes it.</param>
public sealed record AnswerOpened(EntryId Id, QuestionId Question, EntryId Sealed, Salt Salt, string Content) : Event(Id);

/// <summary>Own space: my answer, with what any device of mine needs to open it.</summary>
/// <param name="Id">Its id; the same as that of the <see cref="AnswerSealed"/> in the bond.</param>
/// <param name="Question">What is answered.</param>
/// <param name="Salt">The salt of the commitment.</param>
/// <param name="Content">The answer.</param>
/// <param name="Bond">Where it is sealed; null for one alone.</param>
public sealed record AnswerKept(EntryId Id, QuestionId Question, Salt Salt, string Content, BondId? Bond = null)
    : Event(Id);
