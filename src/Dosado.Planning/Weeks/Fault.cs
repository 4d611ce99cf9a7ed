namespace Dosado.Planning;

/// <summary>What is wrong with a request.</summary>
public enum FaultCause
{
    /// <summary>A week is planned for two.</summary>
    NotTwoPartners,

    /// <summary>There is no kind of time, neither together nor of one's own.</summary>
    NothingWished,

    /// <summary>There are more of these than <see cref="Limits"/> allows.</summary>
    TooMany,

    /// <summary>The number is outside what it may be.</summary>
    OutOfRange,

    /// <summary>Nobody has given such a kind of time.</summary>
    UnknownKind,

    /// <summary>The name is used twice.</summary>
    DuplicateName,

    /// <summary>The name is empty.</summary>
    EmptyName,

    /// <summary>It ends before, or where, it begins.</summary>
    Empty,

    /// <summary>What is needed at least is more than what would be good.</summary>
    LeastAboveGood,

    /// <summary>What would be good is already too much.</summary>
    GoodAboveMost,

    /// <summary>It is no multiple of the slot.</summary>
    OffTheGrid,

    /// <summary>Nothing of this kind can ever be placed: no free stretch in its hours is long enough.</summary>
    NeverFits,

    /// <summary>The zone is not known here.</summary>
    UnknownZone,

    /// <summary>The block lies outside the week or its waking hours.</summary>
    OutsideTheWeek,

    /// <summary>Two fixed blocks of the same person overlap.</summary>
    Overlap,
}

/// <summary>One thing that is wrong with a request, and where.</summary>
/// <param name="Path">The path to the field, as in "partners[0].own[1].wish.least".</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Allowed">What may stand there, where that is a range of numbers.</param>
public sealed record Fault(string Path, FaultCause Cause, string Value, AllowedRange? Allowed = null);

/// <summary>The numbers that a field may have.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
/// <param name="Step">From one to the next.</param>
/// <param name="MayBeZero">Whether 0 is one of them where it lies between.</param>
public sealed record AllowedRange(int Least, int Most, int Step = 1, bool MayBeZero = true)
{
    internal bool Has(int number) =>
        number >= Least && number <= Most && (number - Least) % Step == 0 && (MayBeZero || number != 0);
}
