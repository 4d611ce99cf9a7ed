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

    public static CoupleSums Of(IEnumerable<Occasion> occasions, Matrix design)
    {
        var sums = new CoupleSums(design.Columns);
        var half = design.Rows / 2;
        foreach (var occasion in occasions)
        {
            var first = Columns(design, occasion.First, 0);
            var second = Columns(design, occasion.Second, half);
            var pattern = occasion.Pattern;
            sums.Counts[pattern]++;
            Add(sums.First[pattern], first, first, 1);
            Add(sums.Second[pattern], second, second, 1);
            Add(sums.Mixed[pattern], first, second, 1);
            Add(sums.Mixed[pattern], second, first, 1);
        }

        return sums;
    }

    private static double[] Columns(Matrix design, double[]? atoms, int from)
    {
        var columns = new double[design.Columns];
        var next = from * columns.Length;
        for (var i = 0; i < (atoms?.Length ?? 0); i++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                columns[c] += atoms![i] * design.Cells[next++];
            }
        }

        return columns;
    }

    private static void Add(double[] target, double[] left, double[] right, double weight)
    {
        var next = 0;
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                target[next++] += weight * l * r;
            }
        }
    }

    private static double[][] Blank(int size) =>
        [.. Enumerable.Range(0, Patterns).Select(_ => new double[size * size])];
}
