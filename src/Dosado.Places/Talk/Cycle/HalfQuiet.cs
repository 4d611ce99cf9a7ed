using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>
/// Whether a half speaks of fear of the other, injury, force or a threat: then nothing is asked, suggested or preselected,
/// and nothing says so (S5). Only routes that name the engine come here.
/// </summary>
internal static class HalfQuiet
{
    public static bool Asks(Home home, CycleHalf half, Harm harm) =>
        harm.IsThere || SpokenRules.Of(home).Read(ToText(half)).Quiet;

    private static string ToText(CycleHalf half) => string.Join(
        "\n",
        half.Above.Reached,
        half.Above.TookItToMean,
        half.Above.TurnedInto.Own,
        half.Above.Concluded,
        half.Above.Did.Own,
        half.Above.Exactly,
        half.Below.Felt.Own,
        half.Below.Need,
        half.Below.Hoped,
        half.Below.Got);
}
