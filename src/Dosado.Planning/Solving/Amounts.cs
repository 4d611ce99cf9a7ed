using System.Runtime.CompilerServices;

namespace Dosado.Planning.Solving;

/// <summary>
/// Slots of each kind, packed: fields 0-5 are time together, 6-8 the first partner's own time, 9-11 the second's. Ten
/// bits a field, the highest always clear, so that all fields are added, compared and capped in a few machine words;
/// the browser's interpreter pays for every instruction, and inlines by itself only the very shortest members.
/// </summary>
internal readonly record struct Amounts(ulong Together, ulong Own)
{
    public const int Fields = 12;
    public const int FirstOwn = 6;
    public const int OwnPerPartner = 3;
    private const int Bits = 10;
    private const ulong Mask = (1UL << Bits) - 1;
    private const ulong Guards = 0x0802_0080_2008_0200;

    public int this[int field] =>
        field < FirstOwn ? (int)(Together >> (Bits * field) & Mask) : (int)(Own >> (Bits * (field - FirstOwn)) & Mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Amounts operator +(Amounts a, Amounts b) => new(a.Together + b.Together, a.Own + b.Own);

    public static Amounts Of(int field, int slots) => field < FirstOwn
        ? new((ulong)slots << (Bits * field), 0)
        : new(0, (ulong)slots << (Bits * (field - FirstOwn)));

    /// <summary>The bits of some fields: what is left of amounts when everything else is not looked at.</summary>
    public static Amounts FieldMask(IEnumerable<int> fields) =>
        fields.Aggregate(default(Amounts), (mask, field) => mask + Of(field, (int)Mask));

    /// <summary>Whether the fields of a mask are the same in both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AgreesWith(Amounts other, Amounts mask) =>
        (((Together ^ other.Together) & mask.Together) | ((Own ^ other.Own) & mask.Own)) == 0;

    /// <summary>A number that scatters amounts at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Hash(int place)
    {
        var mixed = (Together * 0x9E37_79B9_7F4A_7C15) ^ ((Own + (ulong)place) * 0xC2B2_AE3D_27D4_EB4F);
        return (int)(mixed >> 40);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Amounts And(Amounts mask) => new(Together & mask.Together, Own & mask.Own);

    /// <summary>Whether every field is at least the other's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(Amounts other) =>
        (((Together | Guards) - other.Together) & Guards) == Guards && (((Own | Guards) - other.Own) & Guards) == Guards;

    /// <summary>Every field, but no more than the cap's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Amounts CappedAt(Amounts cap) => new(Smaller(Together, cap.Together), Smaller(Own, cap.Own));

    /// <summary>A guard bit that survives the subtraction marks a field within the cap; spread downwards it selects it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Smaller(ulong fields, ulong cap)
    {
        var within = ((cap | Guards) - fields) & Guards;
        var mask = within - (within >> (Bits - 1));
        return (fields & mask) | (cap & ~mask);
    }
}
