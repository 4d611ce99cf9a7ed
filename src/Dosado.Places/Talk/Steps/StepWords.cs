using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Talk.Steps;

/// <summary>Chosen lines as they read: the name of the line, and what its author typed or picked.</summary>
internal static class StepWords
{
    public static IReadOnlyList<(string Line, string Words)> Of(StepParts parts, Texts texts) =>
    [
        .. new[]
        {
            ("happened", parts.Happened), ("at-first", Join(parts.AtFirst, texts)), ("did", parts.Did),
            ("underneath", Join(parts.Underneath, texts)), ("need", parts.Need), ("ask", parts.Ask),
        }
        .Where(line => line.Item2.Length > 0),
    ];

    /// <summary>Picked feelings in one line, own words after them.</summary>
    public static string Join(Choices choices, Texts texts) => string.Join(
        ", ",
        choices.Picked.Where(p => StepLists.AtFirst.Contains(p) || StepLists.Underneath.Contains(p))
            .Select(p => texts["steps.feeling." + p])
            .Append(choices.Own)
            .Where(w => w.Length > 0));
}
