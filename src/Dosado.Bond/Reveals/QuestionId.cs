using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>Names what both answer. A question that is asked again another time has another id then.</summary>
/// <param name="Value">1 to 200 letters, digits, hyphens and underscores, for example <c>five-signs-2026-11</c>.</param>
[JsonConverter(typeof(QuestionIdConverter))]
public readonly record struct QuestionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
