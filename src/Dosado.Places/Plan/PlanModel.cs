using Dosado.App.Frame;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>The place Plan, for one week.</summary>
/// <param name="Week">Its first day.</param>
/// <param name="Today">The person's day.</param>
/// <param name="Other">The other's name; null for one alone.</param>
/// <param name="IsThoughtOut">Whether something was thought out for the week.</param>
/// <param name="CanGive">Whether there is something to give to the planner that was not given.</param>
/// <param name="Given">What each gave: me, then the other; both only.</param>
/// <param name="IsReviewDay">Whether the day has come, some days ago at most, to look at an agreement again.</param>
/// <param name="Stages">What there is to see, most pressing first.</param>
public sealed record PlanModel(
    DateOnly Week,
    DateOnly Today,
    string? Other,
    bool IsThoughtOut,
    bool CanGive,
    IReadOnlyList<GivenView> Given,
    bool IsReviewDay,
    IReadOnlyList<PlanStage> Stages);

/// <summary>What one of the two gave, as both can read it.</summary>
public sealed record GivenView(string Name, Side Side, IReadOnlyList<OpenDay> Open, WeekOffer Offer);

/// <summary>What could be on one day of the week, 0 to 6.</summary>
public sealed record OpenDay(int Day, IReadOnlyList<OpenHours> Hours);

/// <summary>From a time of day to another, on this device's clocks.</summary>
public readonly record struct OpenHours(TimeOnly From, TimeOnly To);

/// <summary>One thing to see in the place Plan.</summary>
public abstract record PlanStage
{
    private PlanStage()
    {
    }

    /// <summary>A week that was found here and that nobody has put before the other.</summary>
    /// <param name="Shown">The week.</param>
    /// <param name="Rule">Which kind of week it is, by its name.</param>
    /// <param name="At">Its place among the weeks found.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="IsLooking">Whether the search goes on.</param>
    /// <param name="How">How it was found; null for one alone.</param>
    public sealed record Found(ShownWeek Shown, string Rule, int At, int Count, bool IsLooking, HowFound? How) : PlanStage;

    /// <summary>No third week beside the one that is proposed.</summary>
    /// <param name="Proposal">The one that is proposed.</param>
    /// <param name="IsLooking">Whether the search goes on.</param>
    public sealed record NoThird(EntryId Proposal, bool IsLooking) : PlanStage;

    /// <summary>Nothing to show so far.</summary>
    /// <param name="IsLooking">Whether the search goes on.</param>
    public sealed record Nothing(bool IsLooking) : PlanStage;

    /// <summary>What was given cannot be planned with.</summary>
    /// <param name="Causes">Keys of sentences that say why.</param>
    public sealed record Unplannable(IReadOnlyList<string> Causes) : PlanStage;

    /// <summary>No week has room for what both need at least.</summary>
    /// <param name="Conflict">What collides, and the ways out found so far.</param>
    /// <param name="IsLooking">Whether others are still looked for.</param>
    public sealed record NoWeek(ConflictModel Conflict, bool IsLooking) : PlanStage;

    /// <summary>A week that one of the two put before the other.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Shown">The week.</param>
    /// <param name="IsMine">Whether I am the one who asks.</param>
    /// <param name="IsCounter">Whether it stands against another one.</param>
    /// <param name="By">Until when the one who answers will say.</param>
    /// <param name="WasAnswered">Whether the one who answers has said something that is not a yes.</param>
    /// <param name="IsUnresolved">Whether I marked it, for myself, as something I would only be putting up with.</param>
    /// <param name="Check">What this device found when it looked at the week.</param>
    public sealed record Proposed(
        EntryId Id,
        ShownWeek Shown,
        bool IsMine,
        bool IsCounter,
        string By,
        bool WasAnswered,
        bool IsUnresolved,
        ProposalCheck Check) : PlanStage;

    /// <summary>A week that both said yes to.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Shown">The week.</param>
    /// <param name="CanLookBack">Whether the week has begun.</param>
    /// <param name="Seen">What both answered to "did my need feel important to you?".</param>
    /// <param name="Team">"Did we feel like a team?", for myself.</param>
    public sealed record Settled(
        EntryId Id,
        ShownWeek Shown,
        bool CanLookBack,
        Reveals.Revealing Seen,
        string Team) : PlanStage;
}

/// <summary>The figures behind "how was this found".</summary>
/// <param name="Mine">Of a hundred parts of what my own best week would add.</param>
/// <param name="Theirs">The same for the other.</param>
/// <param name="Gap">By how many such parts the smaller of both could at most be larger; 0 when none can.</param>
/// <param name="Lean">By how many such parts earlier weeks lean this one, in tenths: above 0 towards me.</param>
public sealed record HowFound(int Mine, int Theirs, int Gap, int Lean);

/// <summary>What this device found when it looked at a proposed week by itself.</summary>
/// <param name="Breaches">What the week does not keep to; empty for a sound one.</param>
/// <param name="How">The figures, where the week came out of the planner and they hold.</param>
/// <param name="IsByHand">Whether the week was made or changed by hand.</param>
public sealed record ProposalCheck(IReadOnlyList<WeekBreach> Breaches, HowFound? How, bool IsByHand);

/// <summary>Which few wishes collide, and the ways out.</summary>
/// <param name="Claims">The wishes, in words' parts.</param>
/// <param name="WaysOut">Wishes about time together that could be smaller.</param>
/// <param name="OwnersOnly">What I alone could lower, and only I can see.</param>
public sealed record ConflictModel(
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<IReadOnlyList<ChangeView>> WaysOut,
    IReadOnlyList<ChangeView> OwnersOnly);

/// <summary>One need or limit of one of the two.</summary>
/// <param name="Name">Whose.</param>
/// <param name="IsMine">Whether it is mine.</param>
/// <param name="Kind">What about; null for all of a sort.</param>
/// <param name="IsOwn">Whether it is about own time.</param>
/// <param name="IsMost">Whether it is about too much instead of at least.</param>
/// <param name="Amount">How much.</param>
public sealed record ClaimView(string Name, bool IsMine, WeekKind? Kind, bool IsOwn, bool IsMost, TimeSpan Amount);

/// <summary>A claim and how small it would have to be.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Enough">How much would be enough.</param>
/// <param name="Filling">What fills it into the form of the one whose claim it is; null for the other's.</param>
public sealed record ChangeView(ClaimView Claim, TimeSpan Enough, string? Filling);
