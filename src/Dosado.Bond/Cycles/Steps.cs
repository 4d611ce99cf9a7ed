namespace Dosado.Bond;

/// <summary>What of a half can stand in the figure: everything but acts that are never a step, as if they were not known yet.</summary>
public static class Steps
{
    /// <summary>Above the line. An act that is never a step goes as a whole, with its name and its words.</summary>
    public static AboveLine ToSteps(this AboveLine above)
    {
        var isAct = !Harm.ReadAct(above).IsThere;
        return new(
            Keep(above.Reached, ofMe: false),
            Keep(above.TookItToMean, ofMe: false),
            Keep(above.TurnedInto, CycleLists.OnTop),
            Keep(above.Concluded, ofMe: false),
            isAct ? above.Did.Among(CycleLists.Moves) : Choices.Unknown,
            isAct ? above.Exactly : string.Empty);
    }

    /// <summary>Below the line.</summary>
    public static BelowLine ToSteps(this BelowLine below) => new(
        Keep(below.Felt, CycleLists.Underneath),
        Keep(below.Need, ofMe: true),
        Keep(below.Hoped, ofMe: true),
        Keep(below.Got, ofMe: false));

    /// <summary>A different step.</summary>
    public static OtherWay ToSteps(this OtherWay way) => new(
        Keep(way.Felt, ofMe: true),
        Keep(way.Shown, ofMe: true),
        Keep(way.Reading, ofMe: false),
        Keep(way.Deed, ofMe: true));

    private static Choices Keep(Choices choices, IReadOnlyList<string> offered) =>
        choices.Among(offered) with { Own = Keep(choices.Own, ofMe: true) };

    private static string Keep(string text, bool ofMe) => Harm.Read(text, ofMe).IsThere ? string.Empty : text;
}
