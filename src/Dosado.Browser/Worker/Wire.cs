using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>The JSON that crosses between the page's JavaScript and the app.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Visit))]
[JsonSerializable(typeof(AnswerMessage))]
internal sealed partial class Wire : JsonSerializerContext
{
    /// <summary>
    /// Only <c>JSON.parse</c> reads this, never an HTML parser, so a page's markup travels without an escape for each
    /// angle bracket.
    /// </summary>
    public static Wire Json { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
