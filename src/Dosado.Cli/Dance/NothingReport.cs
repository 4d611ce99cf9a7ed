using System.Text.Json.Nodes;
using Dosado.Dynamics;

namespace Dosado.Cli.Dance;

/// <summary>The answer where there is nothing to say.</summary>
internal static class NothingReport
{
    public static Answer Of(Unsayable reason, IReadOnlyList<string> series)
    {
        var sentence = UnsayableSentence.Of(reason, series);
        return new([sentence], new JsonObject
        {
            ["says"] = false,
            ["reason"] = reason.GetType().Name,
            ["sentence"] = sentence,
        });
    }
}
