using System.Globalization;
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

    /// <summary>
    /// Six decimals, or six digits of what is smaller than a hundredth; a hyphen for what is not a number.
    /// </summary>
    public static string Digits(double value) => Math.Abs(value) switch
    {
        double.NaN => "-",
        > 0 and < 0.01 => value.ToString("G6", CultureInfo.InvariantCulture),
        _ => value.ToString("F6", CultureInfo.InvariantCulture),
    };

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
