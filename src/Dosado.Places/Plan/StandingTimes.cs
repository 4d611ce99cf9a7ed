using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>Agreements that keep time in every week; a try-out does so until its end.</summary>
internal static class StandingTimes
{
    public static IReadOnlyList<StandingBlock> Of(Home home, DateOnly week, BondSpace bond) =>
    [
        .. bond.State.Agreements.All
            .Select(a => a.Holds)
            .OfType<AgreementVersion>()
            .Where(v => v.Text.Time is { Day: >= 0 and < WeekDays.Days } time && time.Length > TimeSpan.Zero
                && (!v.Text.IsTryOut || week.AddDays(time.Day) <= v.Text.Review))
            .Select(v => Block(home, week, v, v.Text.Time!, v.Author == bond.Me)),
    ];

    private static StandingBlock Block(Home home, DateOnly week, AgreementVersion version, StandingTime time, bool isMine) => new(
        home.At(week.AddDays(time.Day), time.From).At,
        time.Length,
        time.For switch
        {
            BlockFor.Both => null,
            BlockFor.Proposer => isMine ? 0 : 1,
            _ => isMine ? 1 : 0,
        },
        version.Text.Words);
}
