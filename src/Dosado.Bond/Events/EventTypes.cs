using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>The names of all event types that this version knows.</summary>
public static class EventTypes
{
    /// <summary>Names as they stand in the JSON, for example <c>checked-in/1</c>.</summary>
    public static FrozenSet<string> Known { get; } = typeof(Event)
        .GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
        .Select(a => (string)a.TypeDiscriminator!)
        .ToFrozenSet();
}
