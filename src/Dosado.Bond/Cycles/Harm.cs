namespace Dosado.Bond;

/// <summary>
/// Words about hitting, pushing, throwing, blocking the way, threatening, forcing, or taking phone or money. Such an act
/// is never a step of a cycle. Whoever reads words about it errs on the side of keeping them out.
/// </summary>
/// <param name="ToMe">It happened to the writer.</param>
/// <param name="ByMe">The writer did it.</param>
public readonly record struct Harm(bool ToMe, bool ByMe)
{
    /// <summary>No such words.</summary>
    public static Harm None { get; }

    /// <summary>Whether there are such words.</summary>
    public bool IsThere => ToMe || ByMe;

    /// <summary>Both taken together.</summary>
    public static Harm operator |(Harm one, Harm other) => new(one.ToMe || other.ToMe, one.ByMe || other.ByMe);

    /// <summary>What a text says of it.</summary>
    /// <param name="text">Own words, in any language that has a list.</param>
    /// <param name="ofMe">Whether a sentence without a subject is about the writer: "pushed her" under what I did.</param>
    public static Harm Read(string text, bool ofMe) => HarmWords.All.Select(w => w.Read(text, ofMe)).Aggregate(None, (a, b) => a | b);

    /// <summary>What the whole of a half says of it.</summary>
    public static Harm Read(CycleHalf half) => Read(half.Above) | Read(half.Below) | Read(half.OtherWay);

    /// <summary>What stands above the line says of it.</summary>
    public static Harm Read(AboveLine above) =>
        Read(above.Reached, ofMe: false) | Read(above.TookItToMean, ofMe: false) | Read(above.Concluded, ofMe: false)
        | Read(above.TurnedInto.Own, ofMe: true) | ReadAct(above);

    /// <summary>What was done, alone.</summary>
    public static Harm ReadAct(AboveLine above) => Read(above.Did.Own, ofMe: true) | Read(above.Exactly, ofMe: true);

    private static Harm Read(BelowLine below) =>
        Read(below.Felt.Own, ofMe: true) | Read(below.Need, ofMe: true) | Read(below.Hoped, ofMe: true) | Read(below.Got, ofMe: false);

    private static Harm Read(OtherWay way) =>
        Read(way.Felt, ofMe: true) | Read(way.Shown, ofMe: true) | Read(way.Reading, ofMe: false) | Read(way.Deed, ofMe: true);
}
