namespace Dosado.Bond;

/// <summary>Lines of the five steps; the fifth has two, the need and what is asked for (M054).</summary>
[Flags]
public enum StepLines
{
    /// <summary>No line.</summary>
    None = 0,

    /// <summary>What happened.</summary>
    Happened = 1,

    /// <summary>What was felt at first.</summary>
    AtFirst = 1 << 1,

    /// <summary>What I did then.</summary>
    Did = 1 << 2,

    /// <summary>What was underneath.</summary>
    Underneath = 1 << 3,

    /// <summary>What I need.</summary>
    Need = 1 << 4,

    /// <summary>What I would ask.</summary>
    Ask = 1 << 5,

    /// <summary>What is above the divide.</summary>
    Surface = Happened | AtFirst | Did,

    /// <summary>What is below the divide, and what sharing offers first (M055).</summary>
    Deeper = Underneath | Need | Ask,

    /// <summary>All of them.</summary>
    All = Surface | Deeper,
}
