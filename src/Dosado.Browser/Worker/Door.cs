using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>Where requests of the page come in (<c>boot.js</c>): JSON in, JSON out.</summary>
[SupportedOSPlatform("browser")]
internal static partial class Door
{
    private static Site? _site;

    private static Site Site => _site ?? throw new InvalidOperationException("the door is not open yet");

    /// <summary>Opens what this device holds; asked once, before anything else.</summary>
    [JSExport]
    internal static async Task OpenAsync(string address)
    {
        _site = await Composition.OpenAsync(new(address));
        _site.Changed += TellChanged;
    }

    [JSExport]
    internal static async Task<string> AnswerAsync(string json)
    {
        var visit = JsonSerializer.Deserialize(json, Wire.Json.Visit)
            ?? throw new ArgumentException("a visit is needed", nameof(json));
        var answer = await Site.AnswerAsync(visit, CancellationToken.None);
        return JsonSerializer.Serialize(AnswerMessage.Of(answer), Wire.Json.AnswerMessage);
    }

    [JSExport]
    internal static Task<string> AskAsync(string name, string json) =>
        Site.AskAsync(name, json, CancellationToken.None);

    [JSImport("changed", "page")]
    private static partial void TellChanged();
}
