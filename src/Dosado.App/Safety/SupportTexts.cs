using Dosado.App.Frame;
using Dosado.App.Words;

namespace Dosado.App.Safety;

/// <summary>The safety dialog's words and contacts, grouped by kind of help.</summary>
internal static class SupportTexts
{
    private static readonly string[] Kinds = ["urgent", "afraid", "own-acts", "couple"];

    public static SupportText Read(Texts texts, IReadOnlyList<Help> help) => new(
        texts["support-heading"],
        [texts["support-first"], texts["support-second"]],
        [.. Kinds.Select(kind => new SupportKind(
            texts[$"support.{kind}"],
            texts[$"support.{kind}.words"],
            [.. help.Where(h => h.Kind == kind).Select(h => new SupportContact(Name(texts, h), h.Reach, h.Hours))]))],
        texts["support-close"]);

    private static string Name(Texts texts, Help help) => $"{texts["country." + help.Country]}: {help.Name}";
}
