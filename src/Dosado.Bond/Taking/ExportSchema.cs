using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Dosado.Bond;

/// <summary>The JSON Schema (draft 2020-12) of what a person takes along, made from the types themselves.</summary>
public static class ExportSchema
{
    private const string EventPlace = "#/$defs/event";

    private static readonly Dictionary<Type, JsonObject> Written = new()
    {
        [typeof(EntryId)] = Id("of a thing, or of what was said"),
        [typeof(PersonId)] = Id("of a person in one bond"),
        [typeof(BondId)] = Id("of a bond"),
        [typeof(QuestionId)] = Id("of a question that both answer"),
        [typeof(Shelf)] = Id("of a shelf"),
        [typeof(Commitment)] = Id("a hash"),
        [typeof(Salt)] = Id("chance"),
        [typeof(Amount)] = new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = Amount.Most },
        [typeof(WeekCells)] = new()
        {
            ["type"] = "integer",
            ["minimum"] = 0,
            ["maximum"] = (1 << WeekCells.Count) - 1,
            ["description"] = "one bit for each of the 21 parts of a week",
        },
        [typeof(string)] = new() { ["type"] = "string" },
    };

    /// <summary>The schema, indented.</summary>
    public static string Write() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Things taken along",
        ["type"] = "object",
        ["required"] = new JsonArray("version", "own", "bonds"),
        ["properties"] = new JsonObject
        {
            ["version"] = new JsonObject { ["const"] = 1 },
            ["own"] = Events("what is only mine, in the order in which it was written"),
            ["bonds"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("mine", "received"),
                    ["properties"] = new JsonObject
                    {
                        ["mine"] = Events("what I said there"),
                        ["received"] = Events("what was said to me: messages, requests, breaks, agreements"),
                    },
                },
            },
        },
        ["$defs"] = new JsonObject { ["event"] = Event() },
    }.ToJsonString(new JsonSerializerOptions(EventShapes.Default.Options) { WriteIndented = true }) + "\n";

    private static JsonObject Events(string description) => new()
    {
        ["type"] = "array",
        ["description"] = description,
        ["items"] = new JsonObject { ["$ref"] = EventPlace },
    };

    private static JsonNode Event()
    {
        var schema = EventShapes.Default.Event.GetJsonSchemaAsNode(new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) =>
                Written.TryGetValue(Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type, out var written)
                    ? written.DeepClone()
                    : node,
        });
        Move(schema);
        return schema;
    }

    /// <summary>What the schema of an event says of itself, it says from its place in the whole.</summary>
    private static void Move(JsonNode? schema)
    {
        if (schema is JsonObject rules)
        {
            if (rules["$ref"] is JsonValue reference)
            {
                rules["$ref"] = EventPlace + reference.GetValue<string>().TrimStart('#');
            }

            rules.Select(rule => rule.Value).ToList().ForEach(Move);
        }
        else if (schema is JsonArray list)
        {
            list.ToList().ForEach(Move);
        }
    }

    private static JsonObject Id(string description) => new() { ["type"] = "string", ["description"] = $"id {description}" };
}
