using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>One of a few, by its name. A number could stand for none of them, and no page has words for that.</summary>
internal sealed class NameConverter<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
