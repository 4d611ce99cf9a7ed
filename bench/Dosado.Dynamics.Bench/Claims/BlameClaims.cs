using Dosado.Dynamics.Floor;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>M111 to M114: blame, stepping back, giving in, asking gently.</summary>
internal static class BlameClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("M111", "Blame eases one's own guilt for a short while and the pair's distress not at all", "", BlameGainsNothing),
        new("M112", "Without disclosure a small upset grows to a plateau, with it the same upset fades", "", TheSpiralNeedsSilence),
        new("M113", "Giving in without telling leaves more criticism than honest telling", "", PlacatingDoesNotHelp),
        new("M114", "The same need asked gently draws more care, thrown as blame less", "", ToneMakesTheDifference),
    ];

    private static Part[] BlameGainsNothing(DrawnCouple drawn)
    {
        var quiet = drawn.Where(first: w => w with { Blame = 0 });
        var rest = quiet.Rest();
        var start = rest with { First = rest.First with { Distress = rest.First.Distress + .5, Guilt = rest.First.Guilt + .4 } };
        var without = Course.Of(quiet.Dance, start, 30);
        var with = Course.Of(quiet.Where(first: w => w with { Blame = 1 }).Dance, start, 30);
        var dips = Enumerable.Range(1, 20).Any(i => with.At(i / 10.0).First.Guilt < without.At(i / 10.0).First.Guilt - 1e-6);
        var shortly = with.End.First.Guilt >= without.End.First.Guilt - 1e-6;
        return
        [
            new("dips", dips),
            new("shortly", shortly),
            new("with.Mean(Both) >= without.Mean(Both)", with.Mean(Both) >= without.Mean(Both)),
            new("with.Mean(m => m.Second.Distress) > without.Mean(m => m.Second.Distress)", with.Mean(m => m.Second.Distress) > without.Mean(m => m.Second.Distress)),
            new("with.MeanActs(a => a.Second.Presence) < without.MeanActs(a => a.Second.Presence)", with.MeanActs(a => a.Second.Presence) < without.MeanActs(a => a.Second.Presence)),
        ];
    }

    private static Part[] TheSpiralNeedsSilence(DrawnCouple drawn)
    {
        var (start, couple) = BothALittleShort(drawn.WithoutBursts().WhereBoth(w => w with { Blame = 0, Sharing = 0 }), .1);
        var blaming = couple.Where(
            first: w => w with { Blame = drawn.Dice.Uniform(.7, 1) }, second: w => w with { Blame = drawn.Dice.Uniform(.3, .8) });
        var upset = start with { First = start.First with { Distress = start.First.Distress + .1 } };
        var silent = Course.Of(blaming.Dance, upset, 600);
        var telling = Course.Of(blaming.WhereBoth(w => w with { Sharing = 1 }).Dance, upset, 600);
        var plateau = Math.Abs(silent.Mean(Both, 560) - silent.Mean(Both, 500, 540)) < .1 * silent.Mean(Both, 560);
        return
        [
            new("silent.Mean(Both, 560) > 1.5 * Both(upset)", silent.Mean(Both, 560) > 1.5 * Both(upset)),
            new("plateau", plateau),
            new("telling.Mean(Both, 560) < Both(upset)", telling.Mean(Both, 560) < Both(upset)),
        ];
    }

    private static Part[] PlacatingDoesNotHelp(DrawnCouple drawn)
    {
        var (start, couple) = ALittleShort(drawn.WithoutBursts(), .1);
        var critical = couple.Where(first: w => w with { Blame = drawn.Dice.Uniform(.5, .9) });
        var nothing = Criticism(critical.Where(second: w => w with { Sharing = 0, Authenticity = .2 }), start);
        var placating = Criticism(critical.Where(second: w => w with { Sharing = 0, Authenticity = .2, Placating = 1 }), start);
        var honest = Criticism(critical.Where(second: w => w with { Sharing = 1, Authenticity = .9 }), start);
        return
        [
            new("placating > honest", placating > honest),
            new("placating >= nothing", placating >= nothing),
        ];
    }

    private static double Criticism(DrawnCouple couple, Moment start) =>
        Course.Of(couple.Dance, start, 60).MeanActs(a => a.First.Criticism, from: 50);

    private static Part[] ToneMakesTheDifference(DrawnCouple drawn)
    {
        var rest = drawn.Rest();
        var start = rest with { First = rest.First with { Distress = rest.First.Distress + .6 } };
        double Care(double softness, double blame) => Course
            .Of(drawn.Where(first: w => w with { Softness = softness, Blame = blame }).Dance, start, 10)
            .MeanActs(a => a.Second.Care);
        return
        [
            new("Care(1, 0) > Care(0, 0)", Care(1, 0) > Care(0, 0)),
            new("Care(0, 0) > Care(0, 1)", Care(0, 0) > Care(0, 1)),
        ];
    }

    /// <summary>The couple at rest, with the first partner's need so much above what they have.</summary>
    internal static (Moment Start, DrawnCouple Couple) ALittleShort(DrawnCouple drawn, double by)
    {
        var rest = drawn.Rest();
        var couple = drawn.Where(first: w => w with { SelfCare = 1, Closeness = rest.First.Connection + by });
        return (couple.Rest(), couple);
    }

    /// <summary>The same for both partners; below 0, both have a little more than they need.</summary>
    internal static (Moment Start, DrawnCouple Couple) BothALittleShort(DrawnCouple drawn, double by)
    {
        var rest = drawn.Rest();
        var couple = drawn.Where(
            first: w => w with { SelfCare = 1, Closeness = Math.Max(.1, rest.First.Connection + by) },
            second: w => w with { SelfCare = 1, Closeness = Math.Max(.1, rest.Second.Connection + by) });
        return (couple.Rest(), couple);
    }

    internal static double Both(Moment m) => m.First.Distress + m.Second.Distress;
}
