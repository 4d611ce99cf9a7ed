namespace Dosado.Bond;

/// <summary>One person's four steps in the figure. What is not shown, or is never a step, stands as "not known yet".</summary>
/// <param name="Person">Whose.</param>
/// <param name="Shared">The event that shows what stands above the line; null while nothing is shown.</param>
/// <param name="Above">Above the line.</param>
/// <param name="Below">Below the line.</param>
/// <param name="OtherWay">A different step.</param>
/// <param name="WasReached">Whether the other's act is what reached this person, said by them.</param>
/// <param name="Meant">What the other meant, beside what this person concluded; empty when unsaid.</param>
public sealed record Lobe(
    PersonId Person,
    AboveLineShared? Shared,
    AboveLine Above,
    BelowLine Below,
    OtherWay OtherWay,
    bool WasReached,
    string Meant)
{
    /// <summary>The author's day of it; null while nothing is shown.</summary>
    public DateOnly? Day => Shared?.Day;

    /// <summary>Whether there is an act that could have reached the other, and something that reached this person.</summary>
    public bool CanBeReachedBy(Lobe other) => Above.Reached.Length > 0 && other.Above.HasAct;

    /// <summary>The lobe of one of the two.</summary>
    internal static Lobe Of(CycleTime time, PersonId person, PersonId other)
    {
        var bare = Bare(time, person);
        return bare with
        {
            WasReached = time.HasReached(person) && bare.CanBeReachedBy(Bare(time, other)),
            Meant = time.FindMeaningOf(other) is { } meant && !Harm.Read(meant.Words, ofMe: true).IsThere ? meant.Words : string.Empty,
        };
    }

    private static Lobe Bare(CycleTime time, PersonId person) => time.FindHalf(person) is { Above: { } above } half
        ? new(
            person,
            above,
            above.Above.ToSteps(),
            half.Below?.Below.ToSteps() ?? BelowLine.Unknown,
            half.OtherWay?.OtherWay.ToSteps() ?? OtherWay.Unknown,
            false,
            string.Empty)
        : new(person, null, AboveLine.Unknown, BelowLine.Unknown, OtherWay.Unknown, false, string.Empty);
}
