using System.Text.Encodings.Web;
using System.Text.Json;
using Dosado.Language;

namespace Dosado.Cli.Soften;

/// <summary>One JSON object a draft, on one line; docs/language.md describes it.</summary>
internal sealed class JsonAnswer(Stream output) : IDraftAnswer
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(string draft, Reading reading)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            WriteFindings(json, draft, reading);
            WritePresences(json, draft, reading);
            json.WriteBoolean("quiet", reading.Quiet);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFindings(Utf8JsonWriter json, string draft, Reading reading)
    {
        json.WriteStartArray("findings");
        foreach (var finding in reading.Findings)
        {
            json.WriteStartObject();
            WriteWhere(json, draft, SnakeCase(finding.Kind), finding.Span);
            json.WriteString("question", finding.Question);
            json.WriteString("need", finding.Need);
            json.WriteString("rule", finding.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePresences(Utf8JsonWriter json, string draft, Reading reading)
    {
        json.WriteStartArray("presences");
        foreach (var presence in reading.Presences)
        {
            json.WriteStartObject();
            WriteWhere(json, draft, SnakeCase(presence.Kind), presence.Span);
            json.WriteString("rule", presence.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWhere(Utf8JsonWriter json, string draft, string kind, TextSpan span)
    {
        json.WriteString("kind", kind);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", draft[span.Start..span.End]);
    }

    private static string SnakeCase<T>(T kind)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
