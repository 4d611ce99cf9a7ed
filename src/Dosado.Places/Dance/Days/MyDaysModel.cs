namespace Dosado.Places.Dance.Days;

/// <summary>My own days over time.</summary>
/// <param name="Lookback">How much time is shown.</param>
/// <param name="Time">From which day to which.</param>
/// <param name="Days">What I wrote.</param>
/// <param name="Usual">My usual of both needs; null while it is being worked out.</param>
/// <param name="SuggestsTalk">Whether a way into Talk is offered, because doubt has been rising.</param>
public sealed record MyDaysModel(
    Lookback Lookback,
    TimeShown Time,
    NeedDays Days,
    (UsualModel Closeness, UsualModel Space)? Usual,
    bool SuggestsTalk);
