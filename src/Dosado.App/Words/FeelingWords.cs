using Dosado.Bond;

namespace Dosado.App.Words;

/// <summary>A feeling in words: the app's, the person's, or the name of one that only a newer version of the app knows.</summary>
internal static class FeelingWords
{
    public static string Of(this Texts texts, Feeling feeling) =>
        !feeling.IsOwnWord && Feelings.All.Contains(feeling.Name) ? texts["feeling." + feeling.Name] : feeling.Name;
}
