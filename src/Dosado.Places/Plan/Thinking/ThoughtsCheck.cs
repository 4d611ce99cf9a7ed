using Dosado.Bond;

namespace Dosado.Places.Plan.Thinking;

/// <summary>Something in one's thoughts about a week that cannot be kept as it is.</summary>
/// <param name="Text">The key of the sentence that says what.</param>
/// <param name="Kind">What it is about; null for the whole.</param>
/// <param name="Side">Where it stands: <c>us</c>, <c>me</c> or <c>cannot</c>.</param>
public sealed record ThoughtsProblem(string Text, WeekKind? Kind, string Side);

/// <summary>Everything at once that cannot be kept as it is.</summary>
internal static class ThoughtsCheck
{
    public static IReadOnlyList<ThoughtsProblem> Run(WeekThoughts thoughts) =>
    [
        .. OfList(thoughts.Us, "us"),
        .. OfList(thoughts.Me, "me"),
        .. OfWish(thoughts.UsInAll, null, "us"),
        .. OfWish(thoughts.MeInAll, null, "me"),
        .. thoughts.Cannot.Size == WeekCells.Count && thoughts.Stretches.IsEmpty
            ? [new ThoughtsProblem("plan.problem.no-time", null, "cannot")]
            : Array.Empty<ThoughtsProblem>(),
    ];

    private static IEnumerable<ThoughtsProblem> OfList(IReadOnlyList<KindWish> wishes, string side) =>
    [
        .. wishes.Count > WeekKinds.Most ? [new ThoughtsProblem("plan.problem.too-many", null, side)] : Array.Empty<ThoughtsProblem>(),
        .. wishes.Where(w => w.Kind.Name.Length > WeekKind.MostName).Select(w => new ThoughtsProblem("plan.problem.too-long", w.Kind, side)),
        .. wishes.SelectMany(w => OfWish(w.Wish, w.Kind, side)),
    ];

    private static IEnumerable<ThoughtsProblem> OfWish(TimeWish? wish, WeekKind? kind, string side)
    {
        if (wish is null) yield break;
        if (wish.Least > wish.Good) yield return new("plan.problem.least-above-good", kind, side);
        if (wish.Most < wish.Good) yield return new("plan.problem.good-above-most", kind, side);
        if (wish.Good == TimeSpan.Zero) yield return new("plan.problem.no-length", kind, side);
    }
}
