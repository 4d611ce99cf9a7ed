using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dosado.Planning.Tests;

/// <summary>As much of JSON Schema as the plan's schema uses; a rule that it does not know is a breach.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Breaches(JsonNode? value, JsonNode schema, string type) =>
        [.. Breaches(value, schema["$defs"]![type]!.AsObject(), schema["$defs"]!, "$")];

    private static IEnumerable<string> Breaches(JsonNode? value, JsonObject rules, JsonNode types, string at) =>
        rules.SelectMany(rule => rule.Key == "additionalProperties"
            ? value!.AsObject().Where(p => rules["properties"]![p.Key] is null).Select(p => $"{at}: {p.Key} does not belong here")
            : Breaches(value, rule.Key, rule.Value!, types, at));

    private static IEnumerable<string> Breaches(JsonNode? value, string rule, JsonNode said, JsonNode types, string at) => rule switch
    {
        "description" or "default" => [],
        "$ref" => Breaches(value, types[said.GetValue<string>().Split('/')[^1]]!.AsObject(), types, at),
        "properties" => value!.AsObject().SelectMany(p => said[p.Key] is JsonObject inner ? Breaches(p.Value, inner, types, $"{at}.{p.Key}") : []),
        "items" => value!.AsArray().SelectMany((item, i) => Breaches(item, said.AsObject(), types, $"{at}[{i}]")),
        "required" => said.AsArray().Where(name => !value!.AsObject().ContainsKey($"{name}")).Select(name => $"{at}: {name} is missing"),
        _ => Holds(value, rule, said) ? [] : [$"{at}: {rule} {said.ToJsonString()}"],
    };

    private static bool Holds(JsonNode? value, string rule, JsonNode said) => rule switch
    {
        "type" => (said as JsonArray ?? [said.DeepClone()]).Any(kind => IsOf(value, $"{kind}")),
        "enum" => said.AsArray().Any(option => JsonNode.DeepEquals(option, value)),
        "pattern" => Regex.IsMatch($"{value}", $"{said}", RegexOptions.None, TimeSpan.FromSeconds(1)),
        "minimum" => value!.GetValue<int>() >= said.GetValue<int>(),
        "maximum" => value!.GetValue<int>() <= said.GetValue<int>(),
        "minItems" => value!.AsArray().Count >= said.GetValue<int>(),
        "maxItems" => value!.AsArray().Count <= said.GetValue<int>(),
        _ => false,
    };

    private static bool IsOf(JsonNode? value, string kind) => kind switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "integer" => value?.GetValueKind() is JsonValueKind.Number && value.ToJsonString().All(c => char.IsDigit(c) || c == '-'),
        "number" => value?.GetValueKind() is JsonValueKind.Number,
        "string" => value?.GetValueKind() is JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "null" => value is null,
        _ => false,
    };
}
