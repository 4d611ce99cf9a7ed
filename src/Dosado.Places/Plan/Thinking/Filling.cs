using System.Collections.Immutable;
using System.Globalization;
using Dosado.Bond;

namespace Dosado.Places.Plan.Thinking;

/// <summary>A way out that its owner took: how it travels in an address, and what it changes in the form.</summary>
internal static class Filling
{
    /// <summary>Whose list, which kind (nothing for all of it), least or most, and half hours.</summary>
    public static string Of(ClaimView claim, TimeSpan enough) => string.Join(
        '|',
        claim.IsOwn ? "me" : "us",
        claim.Kind is { } kind ? ThoughtsForm.FieldOf(kind) : string.Empty,
        claim.IsMost ? "most" : "least",
        ((long)(enough / Lengths.Step)).ToString(CultureInfo.InvariantCulture));

    /// <summary>The thoughts with a way out filled in; as they were where it does not fit them.</summary>
    public static WeekThoughts Into(WeekThoughts thoughts, string filling) =>
        filling.Split('|') is [var side, var kind, var end, var amount]
        && int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var halves) && halves <= 80
            ? Into(thoughts, side, kind, wish => end == "most" ? Raised(wish, halves * Lengths.Step) : Lowered(wish, halves * Lengths.Step))
            : thoughts;

    private static WeekThoughts Into(WeekThoughts thoughts, string side, string kind, Func<TimeWish, TimeWish> change) => (side, kind) switch
    {
        ("us", "") => thoughts with { UsInAll = thoughts.UsInAll is { } all ? change(all) : null },
        ("me", "") => thoughts with { MeInAll = thoughts.MeInAll is { } all ? change(all) : null },
        ("us", _) => thoughts with { Us = Change(thoughts.Us, kind, change) },
        _ => thoughts with { Me = Change(thoughts.Me, kind, change) },
    };

    private static ImmutableArray<KindWish> Change(ImmutableArray<KindWish> wishes, string kind, Func<TimeWish, TimeWish> change) =>
        [.. wishes.Select(w => ThoughtsForm.FieldOf(w.Kind) == kind ? w with { Wish = change(w.Wish) } : w)];

    private static TimeWish Lowered(TimeWish wish, TimeSpan enough) => wish with { Least = enough };

    private static TimeWish Raised(TimeWish wish, TimeSpan enough) => wish with { Most = enough };
}
