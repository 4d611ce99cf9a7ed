using Dosado.Dynamics.Floor;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>M120 to M123: answering early, certainty, armour, attention.</summary>
internal static class SafetyClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("M120", "Answering an earlier sign keeps the peak lower and the way back shorter, for both needs",
            "an answer eases what it answers (equations of distress and pressure)", EarlyIsEasier),
        new("M121", "The surer of the other, the less distress and fights in the same absence, and the longer at ease",
            "absence hurts in proportion to doubt (equation of connection)", CertaintyCarriesAbsence),
        new("M122", "One's armour makes the other needy, also one who needs little, and lowered it lets go", "", ArmourMakesNeedy),
        new("M123", "Without attention connection holds for a while, then fights come; before that the way back is shorter", "", NeglectHasAKnee),
    ];

    private static Part[] EarlyIsEasier(DrawnCouple any)
    {
        var drawn = any.WithoutBursts();
        Course Answered(double early) => Course.Of(
            drawn.WhereBoth(w => w with { EarlyResponse = early }).Dance,
            drawn.Rest(),
            20,
            t => t < 1 ? new(.6, Shock: new Pair(2.5, 0), Crowding: new Pair(0, 2.5)) : Circumstances.Ordinary);
        var (early, late) = (Answered(.9), Answered(.1));
        var (upset, crowded) = (drawn.Rest().First.Distress + .2, drawn.Rest().Second.Pressure + .2);
        return
        [
            new("early.Most(m => m.First.Distress) < late.Most(m => m.First.Distress)", early.Most(m => m.First.Distress) < late.Most(m => m.First.Distress)),
            new("early.Most(m => m.Second.Pressure) < late.Most(m => m.Second.Pressure)", early.Most(m => m.Second.Pressure) < late.Most(m => m.Second.Pressure)),
            new("early.LastTime(m => m.First.Distress > upset) < late.LastTime(m => m.First.Distress > upset)", early.LastTime(m => m.First.Distress > upset) < late.LastTime(m => m.First.Distress > upset)),
            new("early.LastTime(m => m.Second.Pressure > crowded) < late.LastTime(m => m.Second.Pressure > crowded)", early.LastTime(m => m.Second.Pressure > crowded) < late.LastTime(m => m.Second.Pressure > crowded)),
        ];
    }

    private static Part[] CertaintyCarriesAbsence(DrawnCouple drawn)
    {
        var rest = drawn.Rest();
        Course Sure(double certainty) => Course.Of(
            drawn.Dance,
            rest with { First = rest.First with { Certainty = certainty } },
            15,
            t => t < 5 ? new(.1) : Circumstances.Ordinary);
        var (sure, unsure) = (Sure(.9), Sure(.2));
        var bound = rest.First.Distress + .1;
        return
        [
            new("sure.Mean(m => m.First.Distress) < unsure.Mean(m => m.First.Distress)", sure.Mean(m => m.First.Distress) < unsure.Mean(m => m.First.Distress)),
            new("sure.MeanActs(a => a.First.Criticism) < unsure.MeanActs(a => a.First.Criticism)", sure.MeanActs(a => a.First.Criticism) < unsure.MeanActs(a => a.First.Criticism)),
            new("sure.MeanActs(a => a.First.Clinging) < unsure.MeanActs(a => a.First.Clinging)", sure.MeanActs(a => a.First.Clinging) < unsure.MeanActs(a => a.First.Clinging)),
            new("sure.FirstTime(m => m.First.Distress > bound) >= unsure.FirstTime(m => m.First.Distress > bound)", sure.FirstTime(m => m.First.Distress > bound) >= unsure.FirstTime(m => m.First.Distress > bound)),
        ];
    }

    private static Part[] ArmourMakesNeedy(DrawnCouple drawn)
    {
        var content = .9 * drawn.Where(first: w => w with { Armour = .05 }).Rest().Second.Connection;
        var open = drawn.Where(first: w => w with { Armour = .05 }, second: w => w with { Closeness = content, SelfCare = 1 });
        var shut = open.Where(first: w => w with { Armour = .8 });
        var rest = open.Rest();
        var before = Course.Of(open.Dance, rest, 1).EndActs.Second.Clinging;
        var during = Course.Of(shut.Dance, rest, 20);
        var after = Course.Of(open.Dance, during.End, 120).EndActs.Second.Clinging;
        var risen = during.EndActs.Second.Clinging - before;
        return
        [
            new("risen > .05", risen > .05),
            new("after - before < .2 * risen", after - before < .2 * risen),
        ];
    }

    private static Part[] NeglectHasAKnee(DrawnCouple drawn)
    {
        var couple = drawn.WithoutBursts().WhereBoth(w => w with { Attention = 1, Blame = .3 + w.Blame });
        var rest = couple.Rest();
        var neglected = Course.Of(couple.WhereBoth(w => w with { Attention = 0 }).Dance, rest, 120);
        var (early, late) = (neglected.At(5), neglected.At(120));
        double Fights(double from, double to) => neglected.MeanActs(a => a.First.Criticism + a.Second.Criticism, from, to);
        double WayBack(Moment from) => Course.Of(couple.Dance, from, 240)
            .FirstTime(m => m.First.Connection >= .9 * rest.First.Connection && m.Second.Connection >= .9 * rest.Second.Connection);
        return
        [
            new("neglected.At(7).First.Connection > .6 * rest.First.Connection", neglected.At(7).First.Connection > .6 * rest.First.Connection),
            new("neglected.End.First.Connection < .6 * rest.First.Connection", neglected.End.First.Connection < .6 * rest.First.Connection),
            new("Fights(10, 20) > Fights(0, 3)", Fights(10, 20) > Fights(0, 3)),
            new("the rise grows", Fights(40, 120) - Fights(10, 20) > Fights(10, 20) - Fights(0, 3)),
            new("WayBack(early) < WayBack(late)", WayBack(early) < WayBack(late)),
        ];
    }
}
