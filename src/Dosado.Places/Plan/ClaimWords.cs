using Dosado.App.Words;

namespace Dosado.Places.Plan;

/// <summary>Needs and limits in words, whoever's they are.</summary>
internal static class ClaimWords
{
    public static string Of(ClaimView claim, Texts texts, IIntl intl) => texts.With(
        $"plan.claim.{Whose(claim)}.{(claim.IsMost ? "most" : "least")}",
        ("name", claim.Name),
        ("kind", KindOf(claim, texts)),
        ("amount", Lengths.Say(claim.Amount, texts, intl)));

    public static string Of(ChangeView change, Texts texts, IIntl intl) => texts.With(
        $"plan.change.{Whose(change.Claim)}.{(change.Claim.IsMost ? "most" : change.Enough == TimeSpan.Zero ? "none" : "least")}",
        ("name", change.Claim.Name),
        ("kind", KindOf(change.Claim, texts)),
        ("amount", Lengths.Say(change.Claim.Amount, texts, intl)),
        ("enough", Lengths.Say(change.Enough, texts, intl)));

    private static string Whose(ClaimView claim) => claim.IsMine ? "mine" : "theirs";

    private static string KindOf(ClaimView claim, Texts texts) =>
        claim.Kind is { } kind ? WeekWords.Of(kind, texts)
        : claim.IsOwn ? texts["plan.held.own"]
        : texts["plan.us.all"];
}
