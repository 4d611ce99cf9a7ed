using System.Text;
using System.Text.Json;
using Dosado.Planning;

namespace Dosado.Cli.Plan;

/// <summary>On which line of a JSON text a field stands, by paths as in "partners[0].own[1].wish.least".</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = [];
    private readonly string _source;
    private readonly byte[] _text;
    private (int At, int Line) _counted = (0, 1);

    /// <param name="source">What the text is called.</param>
    /// <param name="text">JSON that could be read.</param>
    /// <exception cref="BadInputException">There is nothing at a place of a list.</exception>
    public JsonLines(string source, string text)
    {
        (_source, _text) = (source, Encoding.UTF8.GetBytes(text));
        var reader = new Utf8JsonReader(_text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        Note(ref reader, string.Empty);
    }

    /// <summary>A sentence about a fault, with file, line and path.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="within">The path of the request, where it is not all there is.</param>
    public string Say(Fault fault, string within = "") =>
        $"{_source}, line {LineOf(within + fault.Path)}, {PlanSentences.Of(fault)}";

    /// <summary>The line of a field, or of the nearest one around it where it was left out.</summary>
    private int LineOf(string path)
    {
        while (!_lines.ContainsKey(path)) path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        return _lines[path];
    }

    private void Note(ref Utf8JsonReader reader, string path)
    {
        _lines[path] = Line((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++) NotePlace(ref reader, $"{path}[{i}]");
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) NoteField(ref reader, path);
                break;
        }
    }

    private void NotePlace(ref Utf8JsonReader reader, string path)
    {
        Note(ref reader, path);
        if (reader.TokenType == JsonTokenType.Null) throw new BadInputException($"{_source}, line {_lines[path]}, {path}: there is nothing in it");
    }

    private void NoteField(ref Utf8JsonReader reader, string path)
    {
        var name = reader.GetString()!;
        reader.Read();
        Note(ref reader, path.Length == 0 ? name : $"{path}.{name}");
    }

    private int Line(int at)
    {
        _counted = (at, _counted.Line + _text.AsSpan(_counted.At..at).Count((byte)'\n'));
        return _counted.Line;
    }
}
