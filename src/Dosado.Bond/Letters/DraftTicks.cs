namespace Dosado.Bond;

/// <summary>What can be ticked before writing. Private; none is asked for and none changes what is sent.</summary>
[Flags]
public enum DraftTicks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Short of closeness: I feel turned away.</summary>
    TurnedAway = 1,

    /// <summary>Short of closeness: I am not sure how loved I am.</summary>
    UnsureHowLoved = 1 << 1,

    /// <summary>Short of closeness: I miss being connected.</summary>
    MissingConnection = 1 << 2,

    /// <summary>The doubt behind it: are you interested in me?</summary>
    AreYouInterested = 1 << 3,

    /// <summary>The doubt behind it: can I turn to you?</summary>
    CanITurnToYou = 1 << 4,

    /// <summary>Short of space: it embarrasses me.</summary>
    Embarrassed = 1 << 5,

    /// <summary>Short of space: I am afraid to say it.</summary>
    Afraid = 1 << 6,

    /// <summary>Short of space: it feels wrong to want it.</summary>
    FeelsWrong = 1 << 7,

    /// <summary>Short of space: my thoughts could upset the other.</summary>
    CouldUpset = 1 << 8,

    /// <summary>A tempting move: shutting the other out to teach a lesson.</summary>
    TeachALesson = 1 << 9,

    /// <summary>A tempting move: making my loneliness the other's failing.</summary>
    YourFailing = 1 << 10,

    /// <summary>A tempting move: simply taking the room.</summary>
    JustTake = 1 << 11,

    /// <summary>A tempting move: apologising the need away.</summary>
    ApologiseAway = 1 << 12,

    /// <summary>A voice to speak with: loneliness.</summary>
    Lonely = 1 << 13,

    /// <summary>A voice to speak with: longing.</summary>
    Longing = 1 << 14,

    /// <summary>A voice to speak with: affection.</summary>
    Fond = 1 << 15,

    /// <summary>"Is there also missing you in this?" Yes.</summary>
    AlsoMissing = 1 << 16,

    /// <summary>No, it really is the dishes.</summary>
    ReallyTheDishes = 1 << 17,
}
