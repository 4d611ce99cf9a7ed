using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>What lies on the table for one week: what I thought out, what each gave, what was proposed.</summary>
internal sealed record WeekOnTable(Home Home, DateOnly Week)
{
    /// <summary>The bond, once both have a name in it.</summary>
    public BondSpace? Bond { get; } = Home.Bond is { Other: not null } bond ? bond : null;

    public PersonId? Them => Bond?.State.People.Keys.Where(p => p != Bond.Me).Select(p => (PersonId?)p).FirstOrDefault();

    public string? Other => Bond?.Other?.Name;

    public WeeksState Weeks => Bond?.State.Weeks ?? WeeksState.Empty;

    public WeekThoughts? Thoughts => Home.Own?.State.Weeks.Thoughts.GetValueOrDefault(Week);

    public GivenWeek? MyGiven => Bond is { } bond ? Weeks.FindGiven(bond.Me, Week) : null;

    public GivenWeek? TheirGiven => Them is { } them ? Weeks.FindGiven(them, Week) : null;

    /// <summary>Whether what I thought out would give something else than I gave.</summary>
    public bool HasNews => Thoughts is { } thoughts && Bond is not null
        && (MyGiven is not { } given || !IsSame(Offers.Of(Home, Week, thoughts), given.Given.Offer));

    /// <summary>The two as the planner meets them: me first. Only me, and only what is for me, until both have given.</summary>
    public WeekAsk? Ask() =>
        MyGiven is { } mine && TheirGiven is { } theirs
            ? new(
                Week,
                Clocks.Of(Home, Week),
                Me(mine.Given.Offer),
                new(Other!, theirs.Given.Offer),
                Agreed,
                EarlierWeeks.LeanOf(this))
        : Thoughts is { } thoughts && Offers.Alone(Offers.Of(Home, Week, thoughts)) is { Mine.Length: > 0 } alone
            ? new(Week, Clocks.Of(Home, Week), Me(alone), new("-", Offers.Nothing), Agreed)
        : null;

    /// <summary>Time that stands by agreement, as I see it.</summary>
    public IReadOnlyList<StandingBlock> Agreed => Bond is { } bond ? StandingTimes.Of(Home, Week, bond) : [];

    /// <summary>Me as I look at a week planned from what was given.</summary>
    public Onlooker Look(WeekAsk ask) => new(
        Home,
        Week,
        ask.First.Offer,
        MyGiven is { } given && TheirGiven is not null ? KindsOf(given.Given.Id) : [.. Thoughts?.Me.Select(w => w.Kind) ?? []],
        TheirGiven is null ? null : ask.Second,
        Agreed);

    /// <summary>Me as I look at a proposal.</summary>
    public Onlooker LookAtProposal() => new(
        Home,
        Week,
        MyGiven?.Given.Offer ?? Offers.Nothing,
        MyGiven is { } given ? KindsOf(given.Given.Id) : [],
        new(Other!, TheirGiven?.Given.Offer ?? Offers.Nothing),
        Agreed);

    private System.Collections.Immutable.ImmutableArray<WeekKind> KindsOf(EntryId given) =>
        Home.Own?.State.Weeks.OwnTime.TryGetValue(given, out var kinds) is true ? kinds : [];

    private Asker Me(WeekOffer offer) => new(Home.Profile.Name, offer);

    /// <summary>The hours that have passed since change an offer of the running week; that alone is no news.</summary>
    private static bool IsSame(WeekOffer now, WeekOffer given) =>
        now with { Open = [] } == given with { Open = [] }
        && now.Open.All(o => given.Open.Any(g => g.From <= o.From && g.To >= o.To))
        && given.Open.Where(g => now.Open.IsEmpty || g.To > now.Open[0].From).All(g => now.Open.Any(o => o.To == g.To));
}
