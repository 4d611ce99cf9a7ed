namespace Dosado.Language;

/// <summary>What a finding is about. The order is the order of precedence where two rules meet on the same words.</summary>
public enum FindingKind
{
    /// <summary>"Do this, or else": a consequence held over the other, punishing silence included.</summary>
    Threat,

    /// <summary>Insult, mockery, a sneer, swearing at the other.</summary>
    Contempt,

    /// <summary>A pathologising word for the other (M020).</summary>
    Label,

    /// <summary>Fault or causation put on the other.</summary>
    Blame,

    /// <summary>The other's motive, feeling or thought asserted.</summary>
    MindReading,

    /// <summary>Always, never, all you do, the only time.</summary>
    Generalisation,

    /// <summary>The other's conduct or character attacked without an insult.</summary>
    Criticism,

    /// <summary>The other's need or feeling declared not to count (M022).</summary>
    Invalidation,

    /// <summary>One's own need set above the other's (M013).</summary>
    Ranking,

    /// <summary>An order in a controlling way. A refusal or a stop is none.</summary>
    Demand,

    /// <summary>Reaching into what belongs to the other's own life.</summary>
    ReachingIn,

    /// <summary>"I feel" followed by what the other is thought to do; unpacked, not wrong.</summary>
    FauxFeeling,

    /// <summary>One's own need apologised away (M033).</summary>
    ApologisingAway,
}
