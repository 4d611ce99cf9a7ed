using Dosado.Dynamics.Floor;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>M129 to M131: pressing at once, time alone, bodily closeness, happiness outsourced, talk, misses, the way back.</summary>
internal static class TogetherClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("M129", "When both are flooded and both press, almost nothing is exchanged; a pause brings it back",
            "distress takes presence (acts)", PressingAtOnceYieldsNothing),
        new("M130", "The best share of time alone lies between none and all; bodily closeness without sharing leaves lack growing", "", TheBestShareIsInterior),
        new("M131", "Outsourced happiness is never enough; talk spares bursts; misses breed fear; there is a way back from the worst",
            "whoever looks after none of their happiness stays short (acts)", FourRuns),
    ];

    private static Part[] PressingAtOnceYieldsNothing(DrawnCouple drawn)
    {
        var rest = drawn.Rest();
        var normal = Care(drawn.Dance.ActsAt(rest, Circumstances.Ordinary));
        var high = 3 * drawn.Rates.Flooding;
        var flooded = rest with { First = rest.First with { Distress = high }, Second = rest.Second with { Distress = high } };
        var pressing = Course.Of(drawn.WhereBoth(w => w with { Blame = .9 }).Dance, flooded, 6);
        var pausing = Course.Of(drawn.WhereBoth(w => w with { Blame = 0 }).Dance, flooded, 6);
        return
        [
            new("pressing.MeanActs(Care, 0, .5) < .3 * normal", pressing.MeanActs(Care, 0, .5) < .3 * normal),
            new("Care(pausing.EndActs) > .7 * normal", Care(pausing.EndActs) > .7 * normal),
            new("Care(pressing.EndActs) < Care(pausing.EndActs)", Care(pressing.EndActs) < Care(pausing.EndActs)),
        ];
    }

    private static double Care(Pairing<Acts> acts) => acts.First.Care + acts.Second.Care;

    private static Part[] TheBestShareIsInterior(DrawnCouple drawn)
    {
        var depth = Enumerable.Range(0, 11).Select(i => Depth(drawn, i / 10.0)).ToArray();
        var best = Array.IndexOf(depth, depth.Max());
        return
        [
            new("best is > 0 and < 10", best is > 0 and < 10),
            new("SharingMakesTouchCount(drawn)", SharingMakesTouchCount(drawn)),
        ];
    }

    /// <summary>How connected the two feel, after two months of so much time together.</summary>
    private static double Depth(DrawnCouple drawn, double together)
    {
        var end = drawn.Dance.After(Moment.AtEase, new(together), 60);
        return end.First.Connection + end.Second.Connection;
    }

    private static bool SharingMakesTouchCount(DrawnCouple drawn)
    {
        var touched = new Circumstances(.6, Touch: 1);
        Course Living(double shown) => Course.Of(
            drawn.WhereBoth(w => w with { Authenticity = shown, Sharing = shown, Closeness = .8, SelfCare = 1 }).Dance,
            drawn.Rest(), 60, _ => touched);
        var (bodyOnly, sharing) = (Living(.1), Living(.9));
        return bodyOnly.EndActs.First.Lack > bodyOnly.ActsAt(0).First.Lack
            && sharing.End.First.Connection > bodyOnly.End.First.Connection;
    }

    private static Part[] FourRuns(DrawnCouple drawn) =>
    [
        new("outsourced happiness is never enough", OutsourcedIsNeverEnough(drawn)),
        new("talk spares bursts", TalkSparesBursts(drawn)),
        new("misses breed fear", MissesBreedFear(drawn)),
        new("there is a way back", ThereIsAWayBack(drawn)),
    ];

    private static bool OutsourcedIsNeverEnough(DrawnCouple drawn) => new[] { .3, .6, 1.0 }.All(attention =>
    {
        var couple = drawn.Where(first: w => w with { SelfCare = 0 }, second: w => w with { Attention = attention });
        return couple.Dance.ActsAt(couple.Rest(), Circumstances.Ordinary).First.Lack > .1;
    });

    private static bool TalkSparesBursts(DrawnCouple drawn)
    {
        var bursts = new[] { 0, .5, 1.0 }.Select(sharing => Course.Of(
            drawn.WhereBoth(w => w with { Sharing = sharing }).Dance,
            drawn.Rest(),
            240,
            t => t % 7 < 1 ? new(.6, Hurt: new Pair(.5, .5)) : Circumstances.Ordinary).End.Bursts).ToArray();
        return bursts[0] > bursts[2] && bursts[0] >= bursts[1] && bursts[1] >= bursts[2];
    }

    private static bool MissesBreedFear(DrawnCouple drawn)
    {
        var fear = new[] { 1, .6, .2 }.Select(attention =>
        {
            var couple = drawn.Where(second: w => w with { Attention = attention });
            return couple.Dance.ActsAt(couple.Rest(), Circumstances.Ordinary).First.Clinging;
        }).ToArray();
        return fear[0] < fear[1] && fear[1] < fear[2];
    }

    private static bool ThereIsAWayBack(DrawnCouple drawn)
    {
        var effort = drawn.WhereBoth(w => w with { Blame = 0, Softness = 1, Sharing = 1, Attention = 1, Reassurance = 1, Authenticity = .9 });
        var worst = new Seat(0, 2, 1, 0, 1, 3, 0, 1, 0, .05);
        var end = effort.Dance.After(new Moment(0, worst, worst), Circumstances.Ordinary, 365);
        var rest = effort.Rest();
        return end.First.Connection > .8 * rest.First.Connection && end.Second.Connection > .8 * rest.Second.Connection;
    }
}
