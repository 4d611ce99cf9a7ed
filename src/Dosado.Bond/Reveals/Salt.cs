using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>What keeps an answer from being guessed from its commitment. Drawn anew for each.</summary>
/// <param name="Value">64 lower-case hexadecimal digits.</param>
[JsonConverter(typeof(SaltConverter))]
public readonly record struct Salt(string Value)
{
    /// <summary>Length in bytes: 32.</summary>
    public const int Size = 32;

    /// <summary>A salt from 32 random bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static Salt From(ReadOnlySpan<byte> random) => random.Length == Size
        ? new(Convert.ToHexStringLower(random))
        : throw new ArgumentException($"a salt is made of {Size} bytes", nameof(random));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
