using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>The four places in a lobe, in the order in which the walk passes them.</summary>
public enum StepPlace
{
    /// <summary>Below the line: what was felt first.</summary>
    Felt,

    /// <summary>What it turned into.</summary>
    TurnedInto,

    /// <summary>What was concluded.</summary>
    Concluded,

    /// <summary>What was done.</summary>
    Did,
}

/// <summary>How a place stands in a loop that was redrawn.</summary>
public enum Redrawing
{
    /// <summary>As it was: it comes before the different step of its own person.</summary>
    AsItWas,

    /// <summary>A different step, in its owner's words.</summary>
    Different,

    /// <summary>Open: what could come then, nobody has said.</summary>
    Open,
}

/// <summary>A place in a redrawn loop.</summary>
/// <param name="Place">Which place.</param>
/// <param name="Redrawing">How it stands.</param>
/// <param name="Words">The different step; empty for the others.</param>
public sealed record RedrawnStep(StepPlace Place, Redrawing Redrawing, string Words);

/// <summary>
/// A loop redrawn from a different step (M045). In the lobe of whoever makes one, what comes before it stays; from there on,
/// and in the whole lobe of a person who makes none, everything is open until its owner fills it.
/// </summary>
/// <param name="Near">The four places of the person who looks.</param>
/// <param name="Far">The four places of the other.</param>
public sealed record Redrawn(ImmutableArray<RedrawnStep> Near, ImmutableArray<RedrawnStep> Far)
{
    /// <summary>The redrawn loop of a figure; null while neither has a different step.</summary>
    public static Redrawn? Of(CycleMap map) => map.Near.OtherWay.IsUnknown && map.Far.OtherWay.IsUnknown
        ? null
        : new(Of(map.Near.OtherWay), Of(map.Far.OtherWay));

    private static ImmutableArray<RedrawnStep> Of(OtherWay way)
    {
        string[] words = [way.Felt, way.Shown, way.Reading, way.Deed];
        var first = Array.FindIndex(words, w => w.Length > 0);
        return [.. words.Select((w, place) => new RedrawnStep(
            (StepPlace)place,
            w.Length > 0 ? Redrawing.Different : place < first ? Redrawing.AsItWas : Redrawing.Open,
            w))];
    }
}
