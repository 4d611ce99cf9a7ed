using Dosado.Dynamics.Floor;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>M124 to M128: hurts told and untold, hardening, small triggers, single disclosures, one alone and both.</summary>
internal static class RepairClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("M124", "The same hurts, told, leave no pile of resentment and end in more connection",
            "what is told does not add to resentment", ToldHurtsDoNotPile),
        new("M125", "Resentment hardens; drained, connection comes back from a bond that was kept",
            "resentment lowers openness; the bond fades slowly", TheBondIsKept),
        new("M126", "The same small trigger lasts several times longer where safety is low", "", UnsafeIsLonger),
        new("M127", "One telling by the one who steps back connects the other at once; one by the one who blames softens",
            "what is told counts as received and lowers armour", OneTellingCounts),
        new("M128", "One alone moves the cycle but does not leave it; both together leave it with less effort", "", ItTakesBoth),
    ];

    private static Part[] ToldHurtsDoNotPile(DrawnCouple drawn)
    {
        var couple = drawn.WithoutBursts();
        var rest = couple.Rest();
        var start = rest with { First = rest.First with { Resentment = 0 }, Second = rest.Second with { Resentment = 0 } };
        Course Living(double sharing)
        {
            var told = couple.WhereBoth(w => w with { Sharing = sharing });
            return Course.Of(told.Dance, start, 105, t => new(
                .6,
                Hurt: t % 7 < 1 ? new Pair(.5, .5) : default,
                Disclosure: t % 7 < 2 ? new Pair(.8 * sharing, .8 * sharing) : default));
        }

        var (silent, told) = (Living(0), Living(1));
        return
        [
            new("silent.End.First.Resentment > 1.5 * silent.At(52).First.Resentment", silent.End.First.Resentment > 1.5 * silent.At(52).First.Resentment),
            new("told, the pile stays bounded", told.Most(m => m.First.Resentment, 52)
                < told.Most(m => m.First.Resentment, 0, 52) + (.1 * silent.End.First.Resentment)),
            new("told.End.First.Resentment < silent.End.First.Resentment / 2", told.End.First.Resentment < silent.End.First.Resentment / 2),
            new("told.Mean(m => m.First.Connection, 98) > told.At(0).First.Connection", told.Mean(m => m.First.Connection, 98) > told.At(0).First.Connection),
        ];
    }

    private static Part[] TheBondIsKept(DrawnCouple drawn)
    {
        var couple = drawn.WithoutBursts();
        var rest = couple.Rest();
        Seat Resentful(Seat seat) => seat with { Resentment = 2 };
        var hard = Course.Of(
            couple.WhereBoth(w => w with { Sharing = 0 }).Dance, rest with { First = Resentful(rest.First), Second = Resentful(rest.Second) }, 30);
        var repairing = couple.WhereBoth(w => w with { Sharing = 1, Softness = 1, Blame = 0 });
        var kept = Course.Of(repairing.Dance, hard.End, 100);
        var lost = Course.Of(repairing.Dance, hard.End with { First = hard.End.First with { Bond = 0 }, Second = hard.End.Second with { Bond = 0 } }, 100);
        bool Back(Moment m) => m.First.Connection >= .9 * rest.First.Connection;
        return
        [
            new("hard.End.First.Openness < rest.First.Openness", hard.End.First.Openness < rest.First.Openness),
            new("hard.End.First.Bond > .3 * rest.First.Bond", hard.End.First.Bond > .3 * rest.First.Bond),
            new("kept.FirstTime(Back) < lost.FirstTime(Back)", kept.FirstTime(Back) < lost.FirstTime(Back)),
            new("Back(kept.End)", Back(kept.End)),
        ];
    }

    private static Part[] UnsafeIsLonger(DrawnCouple drawn)
    {
        var couple = drawn.WhereBoth(w => w with { Blame = .3 + w.Blame, Sharing = .8 });
        var rest = couple.Rest();
        double Episode(double certainty)
        {
            var start = rest with { First = rest.First with { Certainty = certainty }, Second = rest.Second with { Certainty = certainty } };
            var triggered = Course.Of(couple.Dance, start, 60, t => t < .5 ? new(.6, Shock: new Pair(1, 0)) : Circumstances.Ordinary);
            return triggered.LastTime(m => Math.Max(m.First.Distress - rest.First.Distress, m.Second.Distress - rest.Second.Distress) > .1);
        }

        return
        [
            new("Episode(.15) >= 3 * Episode(.85)", Episode(.15) >= 3 * Episode(.85)),
        ];
    }

    private static Part[] OneTellingCounts(DrawnCouple drawn)
    {
        var rest = drawn.Rest();
        var start = rest with { Second = rest.Second with { Resentment = .5 } };
        Course Told(Pair disclosure) =>
            Course.Of(drawn.Dance, start, 3, t => t < .5 ? new(.6, Disclosure: disclosure) : Circumstances.Ordinary);
        var nothing = Told(default);
        var bySecond = Told(new Pair(0, .8));
        var byFirst = Told(new Pair(.8, 0));
        return
        [
            new("bySecond.At(1).First.Connection > nothing.At(1).First.Connection + .01", bySecond.At(1).First.Connection > nothing.At(1).First.Connection + .01),
            new("byFirst.At(1).Second.Armour < nothing.At(1).Second.Armour", byFirst.At(1).Second.Armour < nothing.At(1).Second.Armour),
            new("byFirst.At(3).Second.Resentment < nothing.At(3).Second.Resentment", byFirst.At(3).Second.Resentment < nothing.At(3).Second.Resentment),
        ];
    }

    private static Part[] ItTakesBoth(DrawnCouple drawn)
    {
        var (calm, couple) = BlameClaims.BothALittleShort(
            drawn.WithoutBursts().WhereBoth(w => w with { Sharing = 0, Softness = 0, Blame = .9 }), -.05);
        var deep = couple.Dance.After(
            calm with { First = calm.First with { Distress = 2, Resentment = 1 }, Second = calm.Second with { Distress = 2, Resentment = 1 } },
            Circumstances.Ordinary,
            60);
        Ways Softer(Ways w, double effort) => w with { Blame = w.Blame * (1 - effort), Softness = effort, Sharing = effort };
        double Lasting(double one, double other)
        {
            var after = couple.Where(w => Softer(w, one), w => Softer(w, other)).Dance.After(deep, Circumstances.Ordinary, 90);
            return Course.Of(couple.Dance, after, 90).Mean(BlameClaims.Both, 70);
        }

        var boundary = (BlameClaims.Both(calm) + Lasting(0, 0)) / 2;
        var (alone, joint) = (Lasting(1, 0), Lasting(.45, .45));
        return
        [
            new("there is a cycle to be stuck in", Lasting(0, 0) > BlameClaims.Both(calm) + .3),
            new("one alone, with all they have, does not leave it", alone > boundary),
            new("both together leave it with less", joint < boundary),
        ];
    }
}
