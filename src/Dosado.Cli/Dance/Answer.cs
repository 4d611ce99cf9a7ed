using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dosado.Cli.Dance;

/// <summary>An answer in words and as JSON, whichever was asked for.</summary>
/// <param name="Words">Lines for a reader.</param>
/// <param name="Json">The same for a program, every number in full.</param>
internal sealed record Answer(IReadOnlyList<string> Words, JsonObject Json)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    public void Write(bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(Json.ToJsonString(Indented));
            return;
        }

        foreach (var line in Words)
        {
            Console.Out.WriteLine(line);
        }
    }
}
