using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>Names one thing somebody wrote: a check-in, a message, a signal. Random; drawn when the thing is made.</summary>
/// <param name="Value">32 lower-case hexadecimal digits.</param>
[JsonConverter(typeof(EntryIdConverter))]
public readonly record struct EntryId(string Value)
{
    /// <summary>An id from 16 random bytes.</summary>
    /// <exception cref="ArgumentException">Not 16 bytes.</exception>
    public static EntryId From(ReadOnlySpan<byte> random) => random.Length == 16
        ? new(Convert.ToHexStringLower(random))
        : throw new ArgumentException("an entry id is made of 16 bytes", nameof(random));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
