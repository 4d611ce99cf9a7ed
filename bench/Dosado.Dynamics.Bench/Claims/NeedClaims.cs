using Dosado.Dynamics.Chance;
using Dosado.Dynamics.Floor;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>M115 to M119: room taken and room asked for, openness, longing, who needs more.</summary>
internal static class NeedClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("M115", "Room asked with reassurance raises the other's connection, merely taken it lowers it",
            "reassurance while apart counts as received (equation of connection)", ReassuranceCarries),
        new("M116", "Showing more of oneself lowers the need to break off, by a third at least",
            "pressure builds with what is not shown (equation of pressure)", OpennessSparesRoom),
        new("M117", "Longing that is not told turns into lasting resentment, told it drains",
            "what is not told adds to resentment, what is told drains it", UntoldLongingStays),
        new("M118", "The same person reaches for a partner who needs less and seeks room from one who needs more", "", RolesFlip),
        new("M119", "The wider the difference of needs, the more corrections; a few even without", "", DifferencesNeedTinkering),
    ];

    private static Part[] ReassuranceCarries(DrawnCouple drawn)
    {
        var before = drawn.Rest();
        double After(double reassurance) => Course
            .Of(drawn.Where(first: w => w with { Reassurance = reassurance }).Dance, before, 3, _ => new(.2))
            .End.Second.Connection;
        return
        [
            new("After(1) > before.Second.Connection", After(1) > before.Second.Connection),
            new("After(0) < before.Second.Connection", After(0) < before.Second.Connection),
        ];
    }

    private static Part[] OpennessSparesRoom(DrawnCouple drawn)
    {
        var pressures = new[] { .3, .5, .7, .9 }
            .Select(u => drawn.Where(first: w => w with { Authenticity = u }).Rest().First.Pressure).ToArray();
        return
        [
            new("pressures.Zip(pressures.Skip(1)).All(p => p.Second < p.First)", pressures.Zip(pressures.Skip(1)).All(p => p.Second < p.First)),
            new("pressures[^1] <= pressures[0] * 2 / 3", pressures[^1] <= pressures[0] * 2 / 3),
        ];
    }

    private static Part[] UntoldLongingStays(DrawnCouple drawn)
    {
        var usual = drawn.Rest().First.Connection;
        var couple = drawn.WithoutBursts().Where(first: w => w with { Authenticity = .9, Closeness = usual });
        (double Usual, double Middle, double Top, double End) Resentment(double sharing)
        {
            var telling = couple.Where(first: w => w with { Sharing = sharing });
            var rest = telling.Rest();
            var start = rest with { First = rest.First with { Resentment = 0 } };
            var away = Course.Of(telling.Where(second: w => w with { Attention = .3 }).Dance, start, 30);
            var back = Course.Of(telling.Where(second: w => w with { Attention = 1 }).Dance, away.End, 60);
            return (rest.First.Resentment, away.At(15).First.Resentment, away.End.First.Resentment, back.End.First.Resentment);
        }

        var (silent, told) = (Resentment(0), Resentment(1));
        return
        [
            new("silent.Top > silent.Middle", silent.Top > silent.Middle),
            new("silent.Middle > .02", silent.Middle > .02),
            new("silent.End > silent.Top / 2", silent.End > silent.Top / 2),
            new("told.Top < silent.Top", told.Top < silent.Top),
            new("told.End < told.Usual + .02", told.End < told.Usual + .02),
        ];
    }

    private static Part[] RolesFlip(DrawnCouple drawn)
    {
        double Reaching(double partnersNeed)
        {
            var couple = drawn.Where(second: w => w with { Closeness = partnersNeed });
            var rest = couple.Rest();
            return couple.Dance.ActsAt(rest, Circumstances.Ordinary).First.Lack - (rest.First.Pressure / 2);
        }

        return
        [
            new("Reaching(.1) > 0", Reaching(.1) > 0),
            new("Reaching(1) < 0", Reaching(1) < 0),
        ];
    }

    private static Part[] DifferencesNeedTinkering(DrawnCouple drawn)
    {
        var seed = drawn.Dice.NextBits();
        var months = new[] { 0, .2, .4, .6 }.Select(gap => Month(drawn, gap, seed)).ToArray();
        return
        [
            new("months.Zip(months.Skip(1)).All(p => p.Second.Corrections >= p.First.Corrections)", months.Zip(months.Skip(1)).All(p => p.Second.Corrections >= p.First.Corrections)),
            new("months[^1].Corrections > months[0].Corrections", months[^1].Corrections > months[0].Corrections),
            new("months[0].Corrections is > 0 and < 20", months[0].Corrections is > 0 and < 20),
            new("months[^1].Clinging > months[0].Clinging", months[^1].Clinging > months[0].Clinging),
            new("months[^1].Pressure > months[0].Pressure", months[^1].Pressure > months[0].Pressure),
        ];
    }

    /// <summary>A correction is a day on which either's distress or pressure passes what the other answers to.</summary>
    private static (double Corrections, double Clinging, double Pressure) Month(DrawnCouple drawn, double gap, ulong seed)
    {
        var usual = drawn.Rest();
        var couple = drawn.Where(
            first: w => w with { Closeness = usual.First.Connection + (gap / 2) },
            second: w => w with { Closeness = Math.Max(.1, usual.Second.Connection - (gap / 2)) });
        var dice = new Dice(seed);
        var shocks = Enumerable.Range(0, 241).Select(_ => new Pair(dice.Uniform(), dice.Uniform())).ToArray();
        var course = Course.Of(couple.Dance, couple.Rest(), 120, t => new(.6, Shock: Often(shocks[(int)t]), Crowding: Often(shocks[(int)t + 120])));
        bool Loud(Seat seat, Ways answering) => Math.Max(seat.Distress, seat.Pressure) > answering.Rung;
        var corrections = Enumerable.Range(0, 120).Count(day => Enumerable.Range(0, 8).Select(h => course.At(day + (h / 8.0)))
            .Any(m => Loud(m.First, couple.Second) || Loud(m.Second, couple.First)));
        return (corrections / 4.0, course.MeanActs(a => a.First.Clinging), course.Mean(m => m.Second.Pressure));
    }

    /// <summary>Every tenth day brings something.</summary>
    private static Pair Often(Pair chance) => new(chance.First < .1 ? 1 : 0, chance.Second < .1 ? 1 : 0);
}
