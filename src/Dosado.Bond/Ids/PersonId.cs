using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>Names one of the people in a space by their key there; the same human has another one in every bond.</summary>
/// <param name="Value">Lower-case hexadecimal digits.</param>
[JsonConverter(typeof(PersonIdConverter))]
public readonly record struct PersonId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
