using Dosado.App.Frame;
using Dosado.App.Words;
using Dosado.Bond;
using Dosado.Planning;
using Dosado.Planning.Checking;

namespace Dosado.Places.Plan;

/// <summary>Something that a week does not keep to.</summary>
/// <param name="Text">The key of the sentence that says what.</param>
/// <param name="Block">Which stretch; null for the week as a whole.</param>
/// <param name="Missed">Whose least or most, where it is one.</param>
public sealed record WeekBreach(string Text, ShownBlock? Block, MissedClaim? Missed = null);

/// <summary>A least or a most that a week does not keep to.</summary>
/// <param name="Claim">Whose, and of what.</param>
/// <param name="Got">How much of it the week has.</param>
public sealed record MissedClaim(ClaimView Claim, TimeSpan Got);

/// <summary>What a week does not keep to, stretch by stretch.</summary>
internal static class WeekBreaches
{
    /// <summary>Everything that this device finds in a week against what both gave.</summary>
    /// <param name="ask">What both gave, the one who proposes first.</param>
    /// <param name="blocks">The week.</param>
    /// <param name="shown">The same week as this person sees it.</param>
    public static IReadOnlyList<WeekBreach> Of(WeekAsk ask, IReadOnlyList<PlannedBlock> blocks, ShownWeek shown)
    {
        var (request, zone) = (ask.ToRequest(), ask.Zone);
        var planned = blocks.Select(b => ProposalStages.ToBlock(b, zone)).ToList();
        return
        [
            .. WeekCheck.Run(request, zone, planned)
                .SelectMany(b => Missed(b.Breach, shown).DefaultIfEmpty(new("plan.breach." + b.Breach, Find(b.Subject))))
                .Distinct(),
        ];

        ShownBlock? Find(string subject)
        {
            var at = planned.FindIndex(b => subject == $"{b.Kind} {b.From:s}" || subject == b.Kind);
            return at < 0 ? null : shown.Blocks.FirstOrDefault(b => b.Index == at);
        }
    }

    private static IEnumerable<WeekBreach> Missed(Breach breach, ShownWeek shown) =>
        from held in shown.Held
        from wish in held.Wishes.Concat(held.InAll)
        let isMost = breach == Breach.AboveMost
        let amount = isMost ? wish.Wish.Most : wish.Wish.Least
        where isMost ? wish.Got > amount : breach == Breach.BelowLeast && wish.Got < amount
        select new WeekBreach(
            "plan.breach.missed",
            null,
            new(new(held.Name, held.Side == Side.A, wish.Kind, wish.IsOwn, isMost, amount.Value), wish.Got));

    /// <summary>The sentence for one of the two, who knows the other by this name.</summary>
    public static string Say(WeekBreach breach, string other, Texts texts, IIntl intl) => texts.With(
        breach.Text,
        ("what", What(breach.Block, other, texts)),
        ("kind", breach.Block is { Kind: { } kind } ? WeekWords.Of(kind, texts) : texts["plan.breach.what.some"]),
        ("claim", breach.Missed is { } missed ? ClaimWords.Of(missed.Claim, texts, intl) : string.Empty),
        ("got", Lengths.Say(breach.Missed?.Got ?? TimeSpan.Zero, texts, intl)));

    private static string What(ShownBlock? block, string other, Texts texts) => block is null
        ? texts["plan.breach.what.some"]
        : texts.With("plan.breach.what", ("what", WeekWords.Of(block, other, texts)), ("day", texts[$"plan.day.{block.Day}.long"]));
}
