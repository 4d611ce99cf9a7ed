using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dosado.Planning;

/// <summary>A week together with what it was planned from, so that it can be checked without anything else.</summary>
/// <param name="Request">What it was planned from.</param>
/// <param name="Week">The week.</param>
/// <param name="Alternatives">Other kinds of week, where they were looked for.</param>
public sealed record PlanDocument(
    WeekRequest Request, PlannedWeek Week, IReadOnlyList<PlannedWeek>? Alternatives = null);

/// <summary>Requests and plans as JSON; their schema is docs/plan.schema.json, with examples in docs/weeks.md.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true,
    WriteIndented = true,
    Converters = [typeof(HoursConverter), typeof(ClockConverter), typeof(MomentConverter), typeof(DateConverter), typeof(DayConverter)])]
[JsonSerializable(typeof(WeekRequest))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(Conflict))]
public sealed partial class WeekJson : JsonSerializerContext;

/// <summary>What stands between quotation marks; null where there are none, so that each reader says what belongs there.</summary>
internal static class Words
{
    public static string? Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }
}

/// <summary>Lengths as "2:30".</summary>
internal sealed class HoursConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HoursText.TryParse(Words.Of(ref reader), out var length)
            ? length
            : throw new JsonException("a length is written in hours and minutes, as in \"1:30\"");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(HoursText.Of(value));
}

/// <summary>Times of day as "18:30"; the end of the day may be written "24:00".</summary>
internal sealed class ClockConverter : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = Words.Of(ref reader);
        if (text == "24:00") return TimeOnly.MinValue;
        return TimeOnly.TryParseExact(text, "HH:mm", out var time)
            ? time
            : throw new JsonException("a time of day is written as in \"08:30\"");
    }

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm"));
}

/// <summary>Wall-clock moments as "2026-11-23T18:30".</summary>
internal sealed class MomentConverter : JsonConverter<DateTime>
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.TryParseExact(Words.Of(ref reader), Forms, null, System.Globalization.DateTimeStyles.None, out var moment)
            ? moment
            : throw new JsonException("a moment is written as in \"2026-11-23T18:30\", in the week's zone");

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Forms[0]));
}

/// <summary>Days of the calendar as "2026-11-23".</summary>
internal sealed class DateConverter : JsonConverter<DateOnly>
{
    private const string Form = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.TryParseExact(Words.Of(ref reader), Form, out var date)
            ? date
            : throw new JsonException("a day is written as in \"2026-11-23\"");

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Form));
}

/// <summary>Days of the week by their first three letters.</summary>
internal sealed class DayConverter : JsonConverter<DayOfWeek>
{
    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public override DayOfWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var day = Array.IndexOf(Names, Words.Of(ref reader));
        return day >= 0 ? (DayOfWeek)day : throw new JsonException("a day is one of sun, mon, tue, wed, thu, fri, sat");
    }

    public override void Write(Utf8JsonWriter writer, DayOfWeek value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names[(int)value]);
}
