using Dosado.Dynamics;
using Dosado.Dynamics.Couple;

namespace Dosado.Places.Dance.Between;

/// <summary>From what the engine found to the names of texts. Every case has a text; none of them names a person.</summary>
internal static class Saying
{
    /// <summary>How the two answer each other comes first, what merely goes together last.</summary>
    private static readonly Movement[] Order =
    [
        Movement.OneReachesOneStepsBack, Movement.EachStepsBack, Movement.EachFollowsTheOther,
        Movement.TogetherOnTheSameDay, Movement.ApartOnTheSameDay, Movement.DaysLinger,
    ];

    /// <summary>What is said of one need.</summary>
    /// <param name="need">closeness or space.</param>
    /// <param name="outcome">What the engine found.</param>
    /// <param name="bothWish">Whether both would like to hear it.</param>
    /// <param name="isHidden">Whether a sentence of this name was hidden on this device.</param>
    public static NeedSaid Of(string need, CoupleOutcome outcome, bool bothWish, Func<string, bool> isHidden)
    {
        IReadOnlyList<Sentence> all = bothWish && outcome is CoupleOutcome.Says says
            ? [.. says.Reading.Statements.OrderBy(s => Array.IndexOf(Order, s.Movement)).Select(s => Of(need, says.Reading, s))]
            : [];
        return new(
            need,
            [.. all.Where(s => !isHidden(s.Name))],
            [.. all.Select(s => s.Name).Where(isHidden)],
            outcome is CoupleOutcome.NothingYet nothing ? Reason(nothing.Reason) : "unclear");
    }

    private static Sentence Of(string need, Reading reading, Statement statement)
    {
        var (name, isPattern) = Named(statement.Movement);
        var (low, high) = (statement.Strength.Lower, statement.Strength.Upper);
        return new(
            $"{need}.{name}",
            reading.From,
            reading.To,
            low * high <= 0 ? 0 : Math.Min(1, Math.Min(Math.Abs(low), Math.Abs(high))),
            Math.Min(1, Math.Max(Math.Abs(low), Math.Abs(high))),
            isPattern);
    }

    private static (string Name, bool IsPattern) Named(Movement movement) => movement switch
    {
        Movement.OneReachesOneStepsBack => ("reach-and-step-back", true),
        Movement.EachStepsBack => ("each-steps-back", true),
        Movement.EachFollowsTheOther => ("each-follows", true),
        Movement.TogetherOnTheSameDay => ("same-day", false),
        Movement.ApartOnTheSameDay => ("opposite-day", false),
        Movement.DaysLinger => ("lingers", false),
        _ => throw new ArgumentOutOfRangeException(nameof(movement)),
    };

    /// <summary>Reasons that lie in the shared days, which both can see; never a number of days, never whose.</summary>
    private static string Reason(Unsayable reason) => reason switch
    {
        Unsayable.NothingRecorded or Unsayable.TooFew or Unsayable.SeriesMissing => "few",
        Unsayable.NeverChanges => "alike",
        Unsayable.TheSameTwice => "same-twice",
        Unsayable.AtTheEdge => "edge",
        _ => "unclear",
    };
}
