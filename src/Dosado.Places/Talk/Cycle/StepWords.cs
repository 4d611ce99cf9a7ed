using System.Globalization;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>A step in words: what was picked, in the app's words, and what was written, in the person's.</summary>
internal static class StepWords
{
    public static string Felt(this Texts texts, BelowLine below) => texts.Join("cycle.felt.", below.Felt);

    public static string TurnedInto(this Texts texts, AboveLine above) => texts.Join("cycle.turned.", above.TurnedInto);

    public static string Did(this Texts texts, AboveLine above) => texts.Join("cycle.did.", above.Did);

    /// <summary>The act as a few words for the figure: the move, or else what exactly was done.</summary>
    public static string ShortlyDid(this Texts texts, AboveLine above) =>
        above.Did.IsUnknown ? above.Exactly : texts.Join("cycle.did.short.", above.Did);

    public static string Name(this Texts texts, Difference difference) => difference.IsOwnWord ? difference.Name : texts[difference.Kind switch
    {
        StepKind.Underneath => "cycle.felt.",
        StepKind.OnTop => "cycle.turned.",
        StepKind.Move => "cycle.did.",
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    } + difference.Name];

    /// <summary>How often a cycle came by: said of the cycle.</summary>
    public static string CameBy(this Texts texts, Bond.Cycle cycle, IIntl intl)
    {
        var count = cycle.Times.Count;
        var text = count.ToString(CultureInfo.InvariantCulture);
        return texts.With(
            "cycle.came-by." + (count <= 2 ? text : intl.Plural(count)),
            ("name", cycle.Name ?? texts["cycle.it"]),
            ("count", text));
    }

    /// <summary>What was done: the move and its own words.</summary>
    public static string WhollyDid(this Texts texts, AboveLine above) =>
        string.Join(": ", new[] { texts.Did(above), above.Exactly }.Where(w => w.Length > 0));

    /// <summary>The figure of one time, as far as it is shown.</summary>
    public static EightModel Draw(this Texts texts, CycleMap map, PairNames pair) => new(
        map.Near.Shared is null ? null : texts.Draw(map.Near, pair.Near.Name),
        map.Far.Shared is null ? null : texts.Draw(map.Far, pair.Far.Name));

    /// <summary>A lobe as it is drawn.</summary>
    public static EightLobe Draw(this Texts texts, Lobe lobe, string name) => new(
        name,
        [
            texts.Label(texts.Felt(lobe.Below)),
            texts.Label(texts.TurnedInto(lobe.Above)),
            texts.Label(lobe.Above.Concluded.Length > 0 ? texts.With("cycle.quoted", ("words", lobe.Above.Concluded)) : string.Empty),
            texts.Label(texts.ShortlyDid(lobe.Above)),
        ],
        lobe.WasReached);

    /// <summary>A lobe of a redrawn loop: what stays keeps its label.</summary>
    public static EightLobe Redraw(this Texts texts, EightLobe before, IReadOnlyList<RedrawnStep> steps) => before with
    {
        Labels = [.. steps.Select((step, i) => step.Redrawing switch
        {
            Redrawing.AsItWas => before.Labels[i],
            Redrawing.Different => new(step.Words, false, true),
            Redrawing.Open => new(texts["cycle.open"], true),
            _ => throw new ArgumentOutOfRangeException(nameof(steps)),
        })],
        WasReached = true,
    };

    private static EightLabel Label(this Texts texts, string words) =>
        words.Length > 0 ? new(words, false) : new(texts["cycle.unknown"], true);

    private static string Join(this Texts texts, string prefix, Choices choices) => string.Join(
        ", ",
        choices.Picked.Select(key => texts[prefix + key]).Concat(choices.Own.Length > 0 ? [choices.Own] : Array.Empty<string>()));
}
