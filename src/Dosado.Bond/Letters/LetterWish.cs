namespace Dosado.Bond;

/// <summary>Which response would do the author of a letter good; never more than a wish.</summary>
public enum LetterWish
{
    /// <summary>Nothing was said of it.</summary>
    Unsaid,

    /// <summary>Reading is enough.</summary>
    JustRead,

    /// <summary>An answer, whenever.</summary>
    AnswerWhenever,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>To talk tonight.</summary>
    TalkTonight,
}

/// <summary>What can be said to something that was asked for.</summary>
public enum AskAnswer
{
    /// <summary>Yes.</summary>
    Accept,

    /// <summary>Something else instead.</summary>
    Counter,

    /// <summary>Not now. Needs no reason.</summary>
    NotNow,
}

/// <summary>Whether something could be heard without feeling bad about oneself.</summary>
public enum Heard
{
    /// <summary>It could.</summary>
    Yes,

    /// <summary>Some of it could.</summary>
    Partly,

    /// <summary>This time it could not.</summary>
    NotThisTime,
}
