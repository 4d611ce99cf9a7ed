using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>The spread of each atom, so that the search sees numbers near 1 whatever the units of the data.</summary>
internal sealed record AtomUnits(double[] Units)
{
    public double OutcomeUnit => Units[^1];

    public static AtomUnits Of(IReadOnlyList<Occasion> occasions)
    {
        var atoms = occasions.SelectMany(o => new[] { o.First, o.Second }).OfType<double[]>().ToList();
        return new([.. Enumerable.Range(0, atoms[0].Length).Select(i => i == 0 ? 1 : Spread(atoms, i))]);
    }

    public Occasion Inside(Occasion occasion) =>
        occasion with { First = Inside(occasion.First), Second = Inside(occasion.Second) };

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

    private double[]? Inside(double[]? atoms) => atoms?.Select((a, i) => a / Units[i]).ToArray();

    private static double Spread(List<double[]> atoms, int index)
    {
        var mean = atoms.Average(a => a[index]);
        return Math.Sqrt(atoms.Average(a => (a[index] - mean) * (a[index] - mean)));
    }
}
