using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>Where requests of the page come in (<c>boot.js</c>): JSON in, JSON out.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Door
{
    private static readonly Lazy<Site> Site = new(Composition.Compose);

    [JSExport]
    internal static Task StartAsync()
    {
        Site.Value.Changed += TellChanged;
        return Task.CompletedTask;
    }

    [JSExport]
    internal static async Task<string> AnswerAsync(string json)
    {
        var visit = JsonSerializer.Deserialize(json, Wire.Json.Visit)
            ?? throw new ArgumentException("a visit is needed", nameof(json));
        var answer = await Site.Value.AnswerAsync(visit, CancellationToken.None);
        return JsonSerializer.Serialize(AnswerMessage.Of(answer), Wire.Json.AnswerMessage);
    }

    [JSExport]
    internal static Task<string> AskAsync(string name, string json) =>
        Site.Value.AskAsync(name, json, CancellationToken.None);

    [JSImport("changed", "page")]
    private static partial void TellChanged();
}
