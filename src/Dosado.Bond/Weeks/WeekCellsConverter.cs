using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>A number with a bit for each part of the week.</summary>
internal sealed class WeekCellsConverter : JsonConverter<WeekCells>
{
    public override WeekCells Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bits = reader.GetInt32();
        return bits is >= 0 and < 1 << WeekCells.Count ? new(bits) : throw new JsonException("a week has 21 parts");
    }

    public override void Write(Utf8JsonWriter writer, WeekCells value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Bits);
}
