using System.Collections.Immutable;
using System.Globalization;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Plan.Thinking;

/// <summary>What one thinks out about a week, as its form sends it and as a tap changes it.</summary>
internal static class ThoughtsForm
{
    private const string OwnMark = "~";

    /// <summary>All that is there, with words that were written and not added yet.</summary>
    public static WeekThoughts ReadWhole(Request request)
    {
        var thoughts = Read(request);
        return thoughts with { Us = Add(thoughts.Us, request.Text("us-own")), Me = Add(thoughts.Me, request.Text("me-own")) };
    }

    /// <summary>What was chosen.</summary>
    public static WeekThoughts Read(Request request) => new(
        ReadKinds(request, "us"),
        ReadKinds(request, "me"),
        ReadCells(request),
        ReadStretches(request),
        ReadInAll(request, "us-all"),
        ReadInAll(request, "me-all"));

    /// <summary>One tap: a kind is chosen or let go, own words are added, or all is as it was last week.</summary>
    public static WeekThoughts Tap(WeekThoughts thoughts, string tap, Request request, WeekThoughts? last) => tap.Split(':', 2) switch
    {
        ["last", _] or ["last"] => last is null ? thoughts : last with { Stretches = [] },
        ["us", var kind] => thoughts with { Us = Toggle(thoughts.Us, KindOf(kind)) },
        ["me", var kind] => thoughts with { Me = Toggle(thoughts.Me, KindOf(kind)) },
        ["add", "us"] => thoughts with { Us = Add(thoughts.Us, request.Text("us-own")) },
        ["add", "me"] => thoughts with { Me = Add(thoughts.Me, request.Text("me-own")) },
        _ => thoughts,
    };

    public static string FieldOf(WeekKind kind) => kind.IsOwnWord ? OwnMark + kind.Name : kind.Name;

    private static WeekKind KindOf(string field) => field.StartsWith(OwnMark, StringComparison.Ordinal)
        ? new(field[1..], true)
        : new(field, false);

    private static ImmutableArray<KindWish> Toggle(ImmutableArray<KindWish> wishes, WeekKind kind) =>
        wishes.Any(w => w.Kind == kind) ? [.. wishes.Where(w => w.Kind != kind)]
        : [.. wishes, new KindWish(kind, TimeWish.Once(kind.Name == "quiet-evening" ? Lengths.Read("evening") : Lengths.Read("hour")))];

    private static ImmutableArray<KindWish> Add(ImmutableArray<KindWish> wishes, string words) =>
        words.Length == 0 || wishes.Any(w => w.Kind.Name.Equals(words, StringComparison.OrdinalIgnoreCase))
            ? wishes
            : Toggle(wishes, new(words, true));

    private static ImmutableArray<KindWish> ReadKinds(Request request, string side)
    {
        var known = side == "us" ? WeekKinds.Us : WeekKinds.Me;
        return
        [
            .. request.All(side)
                .Select((field, i) => (Kind: KindOf(field), At: $"{side}-{i}"))
                .Where(k => k.Kind.IsOwnWord ? k.Kind.Name.Length > 0 : known.Contains(k.Kind.Name))
                .DistinctBy(k => k.Kind)
                .Select(k => new KindWish(k.Kind, ReadWish(request, k.At))),
        ];
    }

    private static TimeWish ReadWish(Request request, string at)
    {
        var length = Lengths.Read(request.Text($"{at}-length"));
        var good = ReadAmount(request, $"{at}-good") ?? length;
        return new(
            length,
            ReadAmount(request, $"{at}-least") ?? TimeSpan.Zero,
            good,
            ReadAmount(request, $"{at}-most"),
            WeekDays.Parts.Select((p, i) => request.All($"{at}-liked").Contains(p) ? (DayParts)(1 << i) : DayParts.None)
                .Aggregate(DayParts.None, (all, one) => all | one));
    }

    private static TimeWish? ReadInAll(Request request, string at)
    {
        var (least, good, most) =
            (ReadAmount(request, $"{at}-least"), ReadAmount(request, $"{at}-good"), ReadAmount(request, $"{at}-most"));
        return least is null && good is null && most is null ? null
            : new(Lengths.Step, least ?? TimeSpan.Zero, good ?? least ?? most!.Value, most);
    }

    /// <summary>Amounts are said in half hours; whatever else comes was not said.</summary>
    private static TimeSpan? ReadAmount(Request request, string name) =>
        int.TryParse(request.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var halves) && halves <= 80
            ? halves * Lengths.Step
            : null;

    private static WeekCells ReadCells(Request request) => request.All("cannot")
        .Select(c => c.Split('-'))
        .Where(c => c is [[>= '0' and <= '6'], [>= '0' and <= '2']])
        .Aggregate(WeekCells.None, (cells, c) => cells.With(c[0][0] - '0', c[1][0] - '0'));

    private static ImmutableArray<OpenStretch> ReadStretches(Request request) =>
        [.. request.All("stretch").Select(StretchField.Find).OfType<OpenStretch>().OrderBy(s => s.From)];
}

/// <summary>A stretch as a field of a form: two instants.</summary>
internal static class StretchField
{
    public static string Of(OpenStretch stretch) =>
        $"{stretch.From.ToUnixTimeSeconds()}-{stretch.To.ToUnixTimeSeconds()}";

    public static OpenStretch? Find(string field) =>
        field.Split('-') is [var first, var last] && TryInstant(first, out var from) && TryInstant(last, out var to) && from < to
            ? new(from, to)
            : null;

    private static bool TryInstant(string text, out DateTimeOffset instant)
    {
        var known = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 1L << 36;
        instant = known ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return known;
    }
}
