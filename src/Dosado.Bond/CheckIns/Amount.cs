using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>A place on one dial, 0 to 10. It says something about now; it has no unit and is never summed.</summary>
[JsonConverter(typeof(AmountConverter))]
public readonly record struct Amount
{
    /// <summary>The far end of a dial: 10.</summary>
    public const int Most = 10;

    /// <summary>A place on a dial.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10.</exception>
    public Amount(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Most);
        Value = value;
    }

    /// <summary>0 to 10.</summary>
    public int Value { get; }
}
