using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class ExportSchemaTests
{
    /// <summary>With over eighty types some twenty of each; a hundred events in all once missed a wrong shape.</summary>
    private const int ManyOfEachType = 2_000;

    [Fact]
    public void The_schema_in_the_documentation_is_that_of_the_types()
    {
        var file = Path.Combine(Root(), "docs", "export.schema.json");
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMA") is not null)
        {
            File.WriteAllText(file, ExportSchema.Write());
        }

        File.ReadAllText(file).ShouldBe(ExportSchema.Write());
    }

    [Fact]
    public void Every_event_holds_to_the_schema()
    {
        var schema = JsonNode.Parse(ExportSchema.Write())!;
        var ofEvent = schema["$defs"]!["event"];
        Prop.ForAll(
            Gen.OneOf(Some.OwnEvents, Some.BondEvents).ToArbitrary(),
            e => Holds(JsonNode.Parse(EventJson.Write(e)), ofEvent, schema)).Check(Config.QuickThrowOnFailure.WithMaxTest(ManyOfEachType));
    }

    [Fact]
    public void The_schema_names_every_type_of_event()
    {
        var schema = ExportSchema.Write();

        EventTypes.Known.ShouldAllBe(type => schema.Contains($"\"{type}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"warm-word-said/1","id":"a","day":"2026-03-14"}""")]
    [InlineData("""{"type":"warm-word-said/1","id":"a","day":"2026-03-14","words":7}""")]
    [InlineData("""{"type":"no-such/1","id":"a"}""")]
    public void What_is_no_event_does_not_hold_to_it(string json)
    {
        var schema = JsonNode.Parse(ExportSchema.Write())!;

        Holds(JsonNode.Parse(json), schema["$defs"]!["event"], schema).ShouldBeFalse();
    }

    /// <summary>As much of JSON Schema as the schema uses.</summary>
    private static bool Holds(JsonNode? value, JsonNode? schema, JsonNode root)
    {
        if (schema is not JsonObject rules)
        {
            return schema?.GetValue<bool>() ?? true;
        }

        return rules.All(rule => rule.Key switch
        {
            "$ref" => Holds(value, Find(root, rule.Value!.GetValue<string>()), root),
            "anyOf" => rule.Value!.AsArray().Any(option => Holds(value, option, root)),
            "const" => JsonNode.DeepEquals(value, rule.Value),
            "enum" => rule.Value!.AsArray().Any(option => JsonNode.DeepEquals(value, option)),
            "type" => Types(rule.Value!).Contains(KindOf(value)) || (KindOf(value) == "integer" && Types(rule.Value!).Contains("number")),
            "required" => value is JsonObject it && rule.Value!.AsArray().All(name => it.ContainsKey(name!.GetValue<string>())),
            "properties" => value is not JsonObject it
                || rule.Value!.AsObject().All(p => !it.ContainsKey(p.Key) || Holds(it[p.Key], p.Value, root)),
            "items" => value is not JsonArray them || them.All(item => Holds(item, rule.Value, root)),
            "minimum" => value!.GetValue<int>() >= rule.Value!.GetValue<int>(),
            "maximum" => value!.GetValue<int>() <= rule.Value!.GetValue<int>(),
            _ => true,
        });
    }

    /// <summary>From the top of the whole, as any reader of the schema finds it; what is not there is a mistake of the schema.</summary>
    private static JsonNode Find(JsonNode root, string pointer) => pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (node, part) => (node is JsonArray list ? list[int.Parse(part, null)] : node[part])
            ?? throw new InvalidOperationException($"{pointer} leads nowhere"));

    private static IReadOnlyList<string> Types(JsonNode rule) =>
        rule is JsonArray several ? [.. several.Select(t => t!.GetValue<string>())] : [rule.GetValue<string>()];

    private static string KindOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number when value.ToJsonString().All(c => char.IsDigit(c) || c == '-') => "integer",
            System.Text.Json.JsonValueKind.Number => "number",
            System.Text.Json.JsonValueKind.String => "string",
            _ => "boolean",
        },
    };

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
