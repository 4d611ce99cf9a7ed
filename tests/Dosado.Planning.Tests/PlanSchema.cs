using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace Dosado.Planning.Tests;

/// <summary>
/// The JSON of weeks, plans and conflicts as a schema, made from the types that read it: shape and what is needed by their
/// contracts, words by their documentation, forms of times and limits from here.
/// </summary>
internal static class PlanSchema
{
    private const string Clock = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$";

    private static readonly Type[] Named =
    [
        typeof(WeekRequest), typeof(TogetherKind), typeof(OwnKind), typeof(TogetherWish), typeof(Partner), typeof(Wish), typeof(Stretch),
        typeof(TimeWindow), typeof(Liking), typeof(BlockLength), typeof(Block), typeof(Credit), typeof(PlanDocument), typeof(PlannedWeek),
        typeof(Shares), typeof(Certificate), typeof(DualPrices), typeof(Conflict), typeof(Claim), typeof(Change), typeof(WayOut),
    ];

    /// <summary>What the contract of a type cannot say.</summary>
    private static readonly Dictionary<string, JsonObject> Limited = new()
    {
        ["WeekRequest.days"] = Range(1, Limits.Days),
        ["WeekRequest.slotMinutes"] = new() { ["enum"] = new JsonArray(15, 30) },
        ["WeekRequest.partners"] = Count(2, 2),
        ["WeekRequest.together"] = Count(0, Limits.TogetherKinds),
        ["WeekRequest.fixed"] = Count(0, Limits.Blocks),
        ["Partner.busy"] = Count(0, Limits.Busy),
        ["Partner.own"] = Count(0, Limits.OwnKinds),
        ["TogetherKind.mostPerDay"] = Range(1, 3),
        ["Wish.weight"] = Range(1, Limits.Weight),
        ["Liking.strength"] = Range(-Limits.Strength, Limits.Strength),
        ["Credit.thousandths"] = Range(-Credit.Cap, Credit.Cap),
        ["Block.owner"] = Range(0, 1),
        ["Claim.partner"] = Range(0, 1),
    };

    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A week to plan, a planned week, or why there is none",
            ["anyOf"] = new JsonArray(Reference(typeof(WeekRequest)), Reference(typeof(PlanDocument)), Reference(typeof(Conflict))),
            ["$defs"] = new JsonObject([.. Named.Select(type => KeyValuePair.Create<string, JsonNode?>(type.Name, Of(type)))]),
        };
        return schema.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private static JsonNode Of(Type type)
    {
        var words = Words(type);
        var contract = WeekJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is not read or written");
        var node = contract.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Shown });
        if (words.TryGetValue("", out var summary)) node["description"] = summary;
        foreach (var (name, property) in node["properties"]!.AsObject().ToArray())
        {
            var rules = property as JsonObject ?? [];
            foreach (var (rule, value) in Written(contract.Properties.Single(p => p.Name == name).PropertyType)) rules[rule] = value?.DeepClone();
            if (words.TryGetValue(name, out var description)) rules["description"] = description;
            foreach (var (rule, value) in Limited.GetValueOrDefault($"{type.Name}.{name}") ?? []) rules[rule] = value?.DeepClone();
            node["properties"]![name] = rules.DeepClone();
        }

        return node;
    }

    private static JsonNode Shown(JsonSchemaExporterContext context, JsonNode made)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var shown = Form(type) ?? (context.Path.Length > 0 && Named.Contains(type) ? Reference(type) : null);
        if (shown is null) return made;
        if ((made as JsonObject)?["default"] is { } kept) shown["default"] = kept.DeepClone();
        return shown;
    }

    /// <summary>The forms of times that may be left out, and of the items of lists: the exporter passes them over.</summary>
    private static JsonObject Written(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner && Form(inner) is { } form)
        {
            form["type"] = new JsonArray("string", "null");
            return form;
        }

        return type.IsGenericType && Form(type.GenericTypeArguments[0]) is { } items ? new() { ["items"] = items } : [];
    }

    private static JsonObject? Form(Type type) => type switch
    {
        _ when type == typeof(TimeSpan) => Written("^[0-9]+:[0-5][0-9]$"),
        _ when type == typeof(TimeOnly) => Written(Clock),
        _ when type == typeof(DateTime) => Written("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"),
        _ when type == typeof(DateOnly) => Written("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        _ when type == typeof(DayOfWeek) => new() { ["enum"] = new JsonArray("sun", "mon", "tue", "wed", "thu", "fri", "sat") },
        _ => null,
    };

    private static JsonObject Written(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Range(int from, int to) => new() { ["minimum"] = from, ["maximum"] = to };

    private static JsonObject Count(int from, int to) => new() { ["minItems"] = from, ["maxItems"] = to };

    private static JsonObject Reference(Type type) => new() { ["$ref"] = $"#/$defs/{type.Name}" };

    /// <summary>The summary of a type, by no name, and of its parameters, by theirs in JSON.</summary>
    private static Dictionary<string, string> Words(Type type)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Dosado.Planning.xml");
        var member = XDocument.Load(file).Descendants("member").Single(m => m.Attribute("name")!.Value == $"T:{type.FullName}");
        return member.Elements("param")
            .Select(p => (Name: JsonNamingPolicy.CamelCase.ConvertName(p.Attribute("name")!.Value), Element: p))
            .Append((Name: "", Element: member.Element("summary")!))
            .ToDictionary(p => p.Name, p => Plain(p.Element));
    }

    /// <summary>The text with the names that it refers to, on one line.</summary>
    private static string Plain(XElement element)
    {
        var parts = element.Nodes().Select(n => n is XElement named ? named.FirstAttribute!.Value.Split('.')[^1] : n.ToString());
        return string.Join(' ', string.Concat(parts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
