using System.Globalization;
using System.Text;
using Dosado.Planning.Solving;

namespace Dosado.Planning.Bench;

/// <summary>The same week as a mixed-integer programme in CPLEX LP format: a binary for every block that could be.</summary>
internal sealed class MipWriter(WeekProblem problem)
{
    private readonly List<(Placement Block, string Name)> _blocks = [.. Blocks(problem)];

    /// <summary>The programme that maximises an objective over the gains a and b and the smaller share t.</summary>
    /// <param name="objective">As in "a" or "t".</param>
    /// <param name="rows">Further rows, such as "t - 0.01 a &lt;= 0".</param>
    public string Write(string objective, IEnumerable<string> rows)
    {
        var text = new StringBuilder($"Maximize\n obj: {objective}\nSubject To\n");
        var row = 0;
        foreach (var line in Slots().Concat(Limits()).Concat(Totals()).Concat(Gains()).Concat(rows)) text.AppendLine($" r{row++}: {line}");
        text.AppendLine("Bounds\n a free\n b free\n t free");
        for (var k = 0; k < problem.Totals.Length; k++)
        {
            var total = problem.Totals[k];
            text.AppendLine($" {total.Low} <= x{k} <= {total.High}");
            for (var s = 1; s < total.Bends.Length; s++) text.AppendLine($" 0 <= s{k}_{s} <= {total.Bends[s] - total.Bends[s - 1]}");
        }

        text.AppendLine("Binary");
        foreach (var (_, name) in _blocks) text.AppendLine($" {name}");
        return text.AppendLine("End").ToString();
    }

    private static IEnumerable<(Placement, string)> Blocks(WeekProblem problem)
    {
        for (var d = 0; d < problem.Days; d++)
        {
            var shape = new DayShape(problem with { BlockCost = 0 }, d);
            for (var k = 0; k < problem.Kinds.Length; k++)
            {
                var kind = problem.Kinds[k];
                var owners = kind.Owner is { } owner ? new[] { owner } : [0, 1];
                for (var s = 0; s < shape.Slots; s++)
                {
                    for (var length = 1; length <= kind.Longest && s + length <= shape.Slots; length++)
                    {
                        if (owners.Any(p => !problem.Free[p][d][s + length - 1]) || !kind.Allowed[d][s + length - 1]) break;
                        if (length >= kind.Shortest && (length - kind.Shortest) % kind.Step == 0) yield return (new(k, d, s, length), $"z{k}_{d}_{s}_{length}");
                    }
                }
            }
        }
    }

    private IEnumerable<string> Slots()
    {
        var taken = new Dictionary<(int Person, int Day, int Slot), List<string>>();
        foreach (var (block, name) in _blocks)
        {
            foreach (var p in problem.Kinds[block.Kind].Owner is { } owner ? new[] { owner } : [0, 1])
            {
                for (var s = block.Slot; s < block.Slot + block.Length; s++)
                {
                    if (!taken.TryGetValue((p, block.Day, s), out var names)) taken[(p, block.Day, s)] = names = [];
                    names.Add(name);
                }
            }
        }

        return taken.Values.Where(names => names.Count > 1).Select(names => $"{Sum(names)} <= 1");
    }

    private IEnumerable<string> Limits() => _blocks
        .Where(b => problem.Kinds[b.Block.Kind].Owner is null)
        .GroupBy(b => (b.Block.Kind, b.Block.Day))
        .Select(g => $"{Sum(g.Select(b => b.Name))} <= {problem.Kinds[g.Key.Kind].MostPerDay}");

    private IEnumerable<string> Totals()
    {
        for (var k = 0; k < problem.Totals.Length; k++)
        {
            var total = problem.Totals[k];
            var terms = _blocks.Where(b => total.Fields.Contains(problem.Kinds[b.Block.Kind].Field)).Select(b => $"{b.Block.Length} {b.Name}");
            yield return $"{Sum(terms.Append($"-1 x{k}"))} = 0";
            yield return $"{Sum(Enumerable.Range(1, Math.Max(0, total.Bends.Length - 1)).Select(s => $"s{k}_{s}").Append($"-1 x{k}"))} = {-total.Low}";
        }
    }

    private IEnumerable<string> Gains()
    {
        for (var p = 0; p < 2; p++)
        {
            var terms = new List<string> { p == 0 ? "-1 a" : "-1 b" };
            foreach (var (block, name) in _blocks)
            {
                var liking = problem.LikingOf(p, block.Kind, block.Day, block.Slot, block.Length);
                if (liking != 0) terms.Add($"{liking} {name}");
            }

            for (var k = 0; k < problem.Totals.Length; k++)
            {
                var total = problem.Totals[k];
                for (var s = 1; s < total.Bends.Length; s++)
                {
                    var slope = total.Worth[p][total.Bends[s - 1] + 1] - total.Worth[p][total.Bends[s - 1]];
                    if (slope != 0) terms.Add($"{slope} s{k}_{s}");
                }
            }

            yield return $"{Sum(terms)} = 0";
        }
    }

    private static string Sum(IEnumerable<string> terms)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var term in terms)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(term.StartsWith('-') ? "" : "+")}{term} ");
            if (++column % 12 == 0) text.Append("\n  ");
        }

        return text.ToString();
    }
}
