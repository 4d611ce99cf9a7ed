namespace Dosado.Language;

/// <summary>What a draft already does well; for its author only.</summary>
public enum PresenceKind
{
    /// <summary>A moment in time and what happened in it (M049).</summary>
    ConcreteMoment,

    /// <summary>A feeling from underneath: sad, hurt, ashamed, afraid, lonely, guilty (M038).</summary>
    PrimaryFeeling,

    /// <summary>A feeling that came on top: angry, contemptuous, anxious, numb (M039).</summary>
    SecondaryFeeling,

    /// <summary>A need said about oneself.</summary>
    Need,

    /// <summary>A request that can be seen to be done, and declined (M018).</summary>
    Request,

    /// <summary>What stays true about the two (M032).</summary>
    Reassurance,

    /// <summary>Thanks or appreciation.</summary>
    Appreciation,

    /// <summary>The soft part stands before any complaint (M027).</summary>
    SoftStart,
}
