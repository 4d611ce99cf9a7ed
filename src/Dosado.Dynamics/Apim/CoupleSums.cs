using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>
/// All that the likelihood needs of one couple: for each pattern of who answered, the cross products of the design's
/// columns, parted by the pair of members they come from. With weights W of the residual they add up to the couple's
/// weighed cross products: W11 * First + W12 * Mixed + W22 * Second.
/// </summary>
internal sealed class CoupleSums(int size)
{
    private const int Patterns = 4;

    /// <summary>By pattern (1, 2, 3; see <see cref="Occasion.Pattern"/>): how many occasions.</summary>
    public int[] Counts { get; } = new int[Patterns];

    public double[][] First { get; } = Blank(size);

    public double[][] Mixed { get; } = Blank(size);

    public double[][] Second { get; } = Blank(size);

    /// <summary>One couple's sums each, or everybody's together.</summary>
    public static CoupleSums[] Of(Occasions occasions, Matrix design, bool together)
    {
        CoupleSums[] sums = [.. Enumerable.Range(0, together ? 1 : occasions.Couples).Select(_ => new CoupleSums(design.Columns))];
        foreach (var occasion in occasions.All)
        {
            sums[together ? 0 : occasion.Couple].Add(occasion, design);
        }

        return [.. sums.Where(s => s.Counts.Any(n => n > 0))];
    }

    private void Add(Occasion occasion, Matrix design)
    {
        var first = Columns(design, occasion.First, 0);
        var second = Columns(design, occasion.Second, design.Rows / 2);
        var pattern = occasion.Pattern;
        Counts[pattern]++;
        Add(First[pattern], first, first);
        Add(Second[pattern], second, second);
        Add(Mixed[pattern], first, second);
        Add(Mixed[pattern], second, first);
    }

    private static double[] Columns(Matrix design, double[]? atoms, int from)
    {
        var columns = new double[design.Columns];
        var next = from * columns.Length;
        var cells = design.Cells;
        for (var i = 0; i < (atoms?.Length ?? 0); i++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                columns[c] += atoms![i] * cells[next++];
            }
        }

        return columns;
    }

    private static void Add(double[] target, double[] left, double[] right)
    {
        var next = 0;
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                target[next++] += l * r;
            }
        }
    }

    private static double[][] Blank(int size) =>
        [.. Enumerable.Range(0, Patterns).Select(_ => new double[size * size])];
}
