using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>Which parts of a half go along when it is shared: line by line, each line in an act of its own (M043).</summary>
internal static class HalfParts
{
    /// <summary>The lines, in the order in which they can be shown: first what stands above.</summary>
    public static IReadOnlyList<string> Lines { get; } = ["above", "below", "other-way"];

    private static readonly string[] SaidFirst = ["below", "above", "other-way"];

    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["above"] = ["reached", "early", "turned", "concluded", "did"],
        ["below"] = ["felt", "need", "hoped"],
        ["other-way"] = ["way-felt", "way-shown", "way-reading", "way-deed"],
    };

    /// <summary>The parts of a line that say anything and can stand in the figure.</summary>
    public static IReadOnlyList<string> Of(CycleHalf half, string line) =>
        [.. Parts[line].Where(part => Only(half, [part]) != CycleHalf.Unknown)];

    /// <summary>The half with these parts and without anything that is never a step.</summary>
    public static CycleHalf Only(CycleHalf half, IReadOnlyCollection<string> parts)
    {
        var (above, below, way) = (half.Above.ToSteps(), half.Below.ToSteps(), half.OtherWay.ToSteps());
        var did = parts.Contains("did");
        return new(
            new(
                Text("reached", above.Reached),
                Text("early", above.TookItToMean),
                parts.Contains("turned") ? above.TurnedInto : Choices.Unknown,
                Text("concluded", above.Concluded),
                did ? above.Did : Choices.Unknown,
                did ? above.Exactly : string.Empty),
            new(
                parts.Contains("felt") ? below.Felt : Choices.Unknown,
                Text("need", below.Need),
                Text("hoped", below.Hoped),
                Text("hoped", below.Got)),
            new(Text("way-felt", way.Felt), Text("way-shown", way.Shown), Text("way-reading", way.Reading), Text("way-deed", way.Deed)));

        string Text(string part, string words) => parts.Contains(part) ? words : string.Empty;
    }

    /// <summary>The line whose words are said first: what is underneath, if there are words of it; null while there are none at all.</summary>
    public static string? FindSpoken(CycleHalf half) =>
        SaidFirst.FirstOrDefault(line => WordsOf(half, line).Count > 0);

    /// <summary>Own words of a line, as they were typed; what was only picked from a list is nobody's words.</summary>
    public static IReadOnlyList<string> WordsOf(CycleHalf half, string line)
    {
        string[] words = line switch
        {
            "above" => [half.Above.Reached, half.Above.TurnedInto.Own, half.Above.Concluded, half.Above.Exactly],
            "below" => [half.Below.Felt.Own, half.Below.Need, half.Below.Hoped],
            _ => [half.OtherWay.Felt, half.OtherWay.Shown, half.OtherWay.Reading, half.OtherWay.Deed],
        };
        return [.. words.Where(w => w.Length > 0)];
    }
}
