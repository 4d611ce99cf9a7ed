using System.Numerics;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>Some of the twenty-one parts of a week: seven days with morning, afternoon and evening.</summary>
/// <param name="Bits">One bit a part: part 0 of day 0 is the lowest, then its other parts, then the next day.</param>
[JsonConverter(typeof(WeekCellsConverter))]
public readonly record struct WeekCells(int Bits)
{
    /// <summary>Parts of a day.</summary>
    public const int PartsADay = 3;

    /// <summary>All parts of a week.</summary>
    public const int Count = 7 * PartsADay;

    /// <summary>None of them.</summary>
    public static WeekCells None { get; }

    /// <summary>How many there are.</summary>
    [JsonIgnore]
    public int Size => BitOperations.PopCount((uint)Bits);

    /// <summary>Whether this part is among them.</summary>
    /// <param name="day">0 to 6.</param>
    /// <param name="part">0 morning, 1 afternoon, 2 evening.</param>
    public bool Has(int day, int part) => (Bits & Bit(day, part)) != 0;

    /// <summary>The same with this part.</summary>
    /// <param name="day">0 to 6.</param>
    /// <param name="part">0 to 2.</param>
    public WeekCells With(int day, int part) => new(Bits | Bit(day, part));

    private static int Bit(int day, int part)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(day);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 6);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, PartsADay);
        return 1 << ((day * PartsADay) + part);
    }
}
