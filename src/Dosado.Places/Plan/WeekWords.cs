using Dosado.App.Frame;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>A week's facts in words.</summary>
internal static class WeekWords
{
    public static string Of(WeekKind kind, Texts texts) => WeekKinds.Have(kind) ? texts["plan.kind." + kind.Name] : kind.Name;

    public static string Of(ShownBlock block, string? theirs, Texts texts) => block switch
    {
        { Side: Side.Both, Kind: { } kind } => texts.With("plan.block.both", ("kind", Of(kind, texts))),
        { Kind: { } kind } => texts.With("plan.block.mine", ("kind", Of(kind, texts))),
        { Side: Side.B } => texts.With("plan.block.theirs", ("name", theirs ?? string.Empty)),
        _ => texts["plan.block.my-time"],
    };

    public static string Times(ShownBlock block, Texts texts, IIntl intl) => texts.With(
        "plan.block.times",
        ("from", intl.Time(TimeOnly.FromDateTime(block.From))),
        ("to", intl.Time(TimeOnly.FromDateTime(block.To))));

    public static string Of(HeldWish held, Texts texts, IIntl intl) => texts.With(
        held.Got == TimeSpan.Zero ? "plan.held.none" : held.Got < held.Wish.Good ? "plan.held.some" : "plan.held.good",
        ("kind", held.Kind is { } kind ? Of(kind, texts) : texts[held.IsOwn ? "plan.held.own" : "plan.us.all"]),
        ("got", Lengths.Say(held.Got, texts, intl)),
        ("good", Lengths.Say(held.Wish.Good, texts, intl)));

    public static string InAll(HeldFor held, Texts texts, IIntl intl) => texts.With(
        "plan.held.in-all",
        ("together", Lengths.Say(held.Together, texts, intl)),
        ("own", Lengths.Say(held.Own, texts, intl)));
}
