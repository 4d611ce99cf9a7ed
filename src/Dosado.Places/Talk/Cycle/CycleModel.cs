using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>The cycles of two, and the times that are not whole.</summary>
/// <param name="Cycles">Cycles that came by at least once.</param>
/// <param name="Open">Times that are not whole.</param>
/// <param name="Today">The person's day.</param>
public sealed record CyclesModel(
    IReadOnlyList<Bond.Cycle> Cycles,
    IReadOnlyList<CycleMap> Open,
    PairNames? Pair,
    DateOnly Today);

/// <summary>The two by name and colour: who looks, and the other.</summary>
public sealed record PairNames(Profile Near, Profile Far)
{
    /// <summary>The name of who looks, or of the other.</summary>
    public string NameOf(bool isNear) => (isNear ? Near : Far).Name;
}

/// <summary>One time as both have shown it.</summary>
/// <param name="Map">The figure.</param>
/// <param name="Cycle">The cycle that it belongs to.</param>
/// <param name="Pair">The two.</param>
/// <param name="Exchanged">Times with the same steps and places exchanged.</param>
/// <param name="FromFar">Whether the walk is read from the other's lobe.</param>
/// <param name="Help">Whether to say, once, that a counsellor can help with this.</param>
/// <param name="MaySuggest">Whether anything may be suggested.</param>
/// <param name="Today">The person's day.</param>
public sealed record TimeModel(
    CycleMap Map,
    Bond.Cycle Cycle,
    PairNames Pair,
    IReadOnlyList<CycleMap> Exchanged,
    bool FromFar,
    bool Help,
    bool MaySuggest,
    DateOnly Today)
{
    /// <summary>The loop redrawn from a different step; null for none.</summary>
    public Redrawn? Redrawn { get; } = Redrawn.Of(Map);

    /// <summary>Words that were about an act which is never a step; they were not kept.</summary>
    public Harm Harm { get; init; }

    /// <summary>What could not be kept as it is.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The words that were typed and not kept.</summary>
    public string Typed { get; init; } = string.Empty;
}

/// <summary>One's own half of a time, on its way.</summary>
/// <param name="Time">Which time; empty for one that is new.</param>
/// <param name="Day">Its day.</param>
/// <param name="Half">The half.</param>
/// <param name="Other">The other's name; null for one alone.</param>
/// <param name="MaySuggest">Whether anything may be suggested.</param>
/// <param name="Today">The person's day.</param>
public sealed record HalfModel(string Time, DateOnly Day, CycleHalf Half, string? Other, bool MaySuggest, DateOnly Today)
{
    /// <summary>Whether it is kept already.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the other can be shown anything of this line.</summary>
    public IReadOnlyList<string> CanShow { get; init; } = [];

    /// <summary>Whether the time has a page that both see.</summary>
    public bool IsShared { get; init; }

    /// <summary>Times of the other that this half could stand beside.</summary>
    public IReadOnlyList<CycleMap> Beside { get; init; } = [];

    /// <summary>Acts in it that are never a step.</summary>
    public Harm Harm { get; init; }

    /// <summary>What could not be kept as it is.</summary>
    public Problem? Problem { get; init; }
}

/// <summary>My halves, newest first.</summary>
public sealed record HalvesModel(IReadOnlyList<HalfKept> Halves, DateOnly Today);

/// <summary>A line of a half before it is shown: exactly what would go.</summary>
public sealed record HalfShareModel(
    EntryId Time,
    string Line,
    IReadOnlyList<string> Offered,
    IReadOnlyList<string> Chosen,
    CycleHalf Preview,
    PairNames Pair,
    Harm Harm)
{
    /// <summary>Whether there are own words in the line, to be said.</summary>
    public required bool HasWords { get; init; }
}
