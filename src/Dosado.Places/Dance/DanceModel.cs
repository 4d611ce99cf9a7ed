using Dosado.Bond;
using Dosado.Places.Dance.Days;

namespace Dosado.Places.Dance;

/// <summary>What the place "Our dance" opens with.</summary>
/// <param name="Lookback">How much time is shown.</param>
/// <param name="Time">From which day to which.</param>
/// <param name="Sides">Whose days are shown: those that were shared, mine first; nobody's for one alone.</param>
/// <param name="IsPair">Whether there is another.</param>
public sealed record DanceModel(Lookback Lookback, TimeShown Time, IReadOnlyList<DanceSide> Sides, bool IsPair);

/// <summary>The shared days of one of the two.</summary>
/// <param name="Side">a for mine, b for the other's.</param>
/// <param name="Profile">Whose.</param>
/// <param name="Days">What they shared.</param>
public sealed record DanceSide(string Side, Profile Profile, NeedDays Days);
