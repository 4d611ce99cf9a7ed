namespace Dosado.Dynamics.Couple;

/// <summary>How closeness moves between two people. Each stays true when the two are exchanged; none names one of them.</summary>
public enum Movement
{
    /// <summary>After a day on which one felt closer, the other tended to feel closer, both ways round.</summary>
    EachFollowsTheOther,

    /// <summary>When one came closer the other tended to step back, while the other's coming closer drew the first.</summary>
    OneReachesOneStepsBack,

    /// <summary>After a day on which one felt closer, the other tended to feel less close, both ways round.</summary>
    EachStepsBack,

    /// <summary>Good days and less good days tended to come to both on the same day.</summary>
    TogetherOnTheSameDay,

    /// <summary>A good day for one tended to be a less good day for the other.</summary>
    ApartOnTheSameDay,

    /// <summary>For both, a day tended to carry over into the next.</summary>
    DaysLinger,
}
