using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>
/// One person's half of a time that a cycle came by: their own four steps and nothing of the other's (M037). Every part
/// may stay "not known yet".
/// </summary>
/// <param name="Above">What can be seen or is felt on top.</param>
/// <param name="Below">What lies under it.</param>
/// <param name="OtherWay">How this half could go another time.</param>
public sealed record CycleHalf(AboveLine Above, BelowLine Below, OtherWay OtherWay)
{
    /// <summary>The longest text of one part, in UTF-16 units.</summary>
    public const int MostWords = 2_000;

    /// <summary>Nothing known yet.</summary>
    public static CycleHalf Unknown { get; } = new(AboveLine.Unknown, BelowLine.Unknown, OtherWay.Unknown);
}

/// <summary>Above the line of awareness (M043): what reached me, what it turned into, what I concluded, what I did.</summary>
/// <param name="Reached">What the other said or did, or did not say or do.</param>
/// <param name="TookItToMean">A first reading at that moment, before any feeling (M046); may be empty.</param>
/// <param name="TurnedInto">The feeling on top (M039), from <see cref="CycleLists.OnTop"/> or in own words.</param>
/// <param name="Concluded">What I concluded: a reading, never a fact (M040).</param>
/// <param name="Did">What I did, from <see cref="CycleLists.Moves"/> or in own words (M041, M042).</param>
/// <param name="Exactly">What exactly I did or said (M042).</param>
public sealed record AboveLine(
    string Reached,
    string TookItToMean,
    Choices TurnedInto,
    string Concluded,
    Choices Did,
    string Exactly)
{
    /// <summary>Nothing known yet.</summary>
    public static AboveLine Unknown { get; } =
        new(string.Empty, string.Empty, Choices.Unknown, string.Empty, Choices.Unknown, string.Empty);

    /// <summary>Whether nothing is known yet.</summary>
    [JsonIgnore]
    public bool IsUnknown => this == Unknown;

    /// <summary>What was done: the move, or what exactly was done where no move was named.</summary>
    [JsonIgnore]
    public bool HasAct => !Did.IsUnknown || Exactly.Length > 0;
}

/// <summary>Below the line of awareness: what I felt first, what I need, what my move was to bring (M038, M043, M044).</summary>
/// <param name="Felt">From <see cref="CycleLists.Underneath"/> or in own words.</param>
/// <param name="Need">The need in it, said of myself.</param>
/// <param name="Hoped">What I hoped my move would bring.</param>
/// <param name="Got">What came.</param>
public sealed record BelowLine(Choices Felt, string Need, string Hoped, string Got)
{
    /// <summary>Nothing known yet.</summary>
    public static BelowLine Unknown { get; } = new(Choices.Unknown, string.Empty, string.Empty, string.Empty);

    /// <summary>Whether nothing is known yet.</summary>
    [JsonIgnore]
    public bool IsUnknown => this == Unknown;
}

/// <summary>
/// A different step of one's own, and what could follow from it (M045). The four texts stand where the four steps stand; an
/// empty one leaves its place open.
/// </summary>
/// <param name="Felt">Staying with what I felt first.</param>
/// <param name="Shown">What I would let be seen instead of what it turned into.</param>
/// <param name="Reading">Another way to take it.</param>
/// <param name="Deed">What I would do or say.</param>
public sealed record OtherWay(string Felt, string Shown, string Reading, string Deed)
{
    /// <summary>No different step yet.</summary>
    public static OtherWay Unknown { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>Whether there is no different step yet.</summary>
    [JsonIgnore]
    public bool IsUnknown => this == Unknown;
}
