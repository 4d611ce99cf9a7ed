using Dosado.App.Words;
using Dosado.Bond;
using Dosado.Planning;
using Dosado.Planning.Checking;

namespace Dosado.Places.Plan;

/// <summary>Something that a week does not keep to.</summary>
/// <param name="Text">The key of the sentence that says what.</param>
/// <param name="Block">Which stretch; null for the week as a whole.</param>
public sealed record WeekBreach(string Text, ShownBlock? Block);

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
                .Select(b => new WeekBreach("plan.breach." + b.Breach, Find(b.Subject)))
                .Distinct(),
        ];

        ShownBlock? Find(string subject)
        {
            var at = planned.FindIndex(b => subject == $"{b.Kind} {b.From:s}");
            return at < 0 ? null : shown.Blocks.FirstOrDefault(b => b.Index == at);
        }
    }

    /// <summary>The sentence for one of the two, who knows the other by this name.</summary>
    public static string Say(WeekBreach breach, string other, Texts texts) =>
        texts.With(breach.Text, ("what", What(breach.Block, other, texts)));

    private static string What(ShownBlock? block, string other, Texts texts) => block is null
        ? texts["plan.breach.what.some"]
        : texts.With("plan.breach.what", ("what", WeekWords.Of(block, other, texts)), ("day", texts[$"plan.day.{block.Day}.long"]));
}
