using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>The spread of each atom, so that the search sees numbers near 1 whatever the units of the data.</summary>
/// <param name="Units">Each atom's spread; 1 for the first atom, which is 1 itself.</param>
/// <param name="Means">Each atom's mean.</param>
internal sealed record AtomUnits(double[] Units, double[] Means)
{
    public double OutcomeUnit => Units[^1];

    public static AtomUnits Of(double[][] atoms)
    {
        double[] means = [.. Enumerable.Range(0, atoms[0].Length).Select(i => Mean(atoms, i))];
        return new([.. means.Select((mean, i) => i == 0 ? 1 : Spread(atoms, i, mean))], means);
    }

    /// <summary>A design that takes atoms as they are and gives columns in these units.</summary>
    public Matrix Inside(Matrix design) =>
        Matrix.Filled(design.Rows, design.Columns, (r, c) => design[r, c] / Units[r % Units.Length]);

    /// <summary>What -2 log (restricted) likelihood gains when the units are put back.</summary>
    public double LogJacobian(IReadOnlyList<Occasion> occasions, Matrix effects, bool restricted)
    {
        var answers = occasions.Sum(o => o.Pattern == 3 ? 2 : 1);
        var each = Units.Length;
        var ofEffects = Enumerable.Range(0, effects.Columns).Sum(c => Math.Log(Units[c % (each - 1)]));
        return restricted
            ? (2 * (answers - effects.Columns) * Math.Log(OutcomeUnit)) + (2 * ofEffects)
            : 2 * answers * Math.Log(OutcomeUnit);
    }

    private static double Mean(double[][] all, int index)
    {
        var sum = 0.0;
        foreach (var atoms in all)
        {
            sum += atoms[index];
        }

        return sum / all.Length;
    }

    private static double Spread(double[][] all, int index, double mean)
    {
        var sum = 0.0;
        foreach (var atoms in all)
        {
            sum += (atoms[index] - mean) * (atoms[index] - mean);
        }

        return Math.Sqrt(sum / all.Length);
    }
}
