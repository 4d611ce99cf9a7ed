namespace Dosado.Planning.Solving;

/// <summary>
/// Unplanned time stays unplanned: own time that adds nothing for anyone, because there is enough of it, is taken out of
/// a found week again, shortest blocks first, and what is left is shortened where that costs nothing either.
/// </summary>
internal sealed class Tidying(WeekProblem problem)
{
    public FoundWeek Of(FoundWeek week)
    {
        var gains = problem.GainsOf(week.Blocks);
        var blocks = week.Blocks.ToList();
        foreach (var block in Loose(week.Blocks).OrderBy(b => b.Length).ThenByDescending(b => b.Day))
        {
            var without = blocks.Where(b => b != block).ToList();
            if (IsAsGood(without, gains)) blocks = without;
        }

        foreach (var block in Loose(blocks).ToArray()) blocks = Shortened(blocks, block, gains);
        return week with { Blocks = [.. blocks] };
    }

    private IEnumerable<Placement> Loose(IEnumerable<Placement> blocks) =>
        blocks.Where(b => problem.Kinds[b.Kind].Owner is not null && !problem.Fixed.Contains(b));

    private List<Placement> Shortened(List<Placement> blocks, Placement block, Gains gains)
    {
        var kind = problem.Kinds[block.Kind];
        for (var at = block; at.Length - kind.Step >= kind.Shortest;)
        {
            var shorter = at with { Length = at.Length - kind.Step };
            var with = blocks.Select(b => b == at ? shorter : b).ToList();
            if (!IsAsGood(with, gains)) break;
            (blocks, at) = (with, shorter);
        }

        return blocks;
    }

    private bool IsAsGood(IReadOnlyList<Placement> blocks, Gains gains) =>
        problem.GainsOf(blocks) == gains && problem.Meets(problem.AmountsOf(blocks));
}
