using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>Names a bond: the id of its space.</summary>
/// <param name="Value">32 lower-case hexadecimal digits.</param>
[JsonConverter(typeof(BondIdConverter))]
public readonly record struct BondId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
