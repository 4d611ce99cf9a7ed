using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>Names where a note stands: what it is a note of. A version keeps shelves that it does not know.</summary>
/// <param name="Name">Lower-case letters, digits and hyphens, for example <c>cue-closeness</c>.</param>
[JsonConverter(typeof(ShelfConverter))]
public readonly record struct Shelf(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
