using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>
/// How the columns of an actor-partner model are made of a couple's atoms. The atoms are the members' own rows
/// (1, predictors, outcome), the first member's then the second's; each column here is a sum of atoms.
/// </summary>
/// <param name="Random">One column for each number that differs between couples.</param>
/// <param name="Blocks">How many random columns vary together, block by block; blocks do not vary together.</param>
/// <param name="Fixed">One column for each effect.</param>
/// <param name="Outcome">The column of the outcome.</param>
internal sealed record Design(Matrix Random, IReadOnlyList<int> Blocks, Matrix Fixed, Matrix Outcome)
{
    private static readonly double Half = Math.Sqrt(0.5);

    public static Design Of(ApimModel model, int predictors, IReadOnlyList<(int Actor, int Partner)> slopes)
    {
        var atoms = new Atoms(predictors + 2);
        var (random, blocks) = RandomColumns(model, atoms, slopes);
        var shared = Enumerable.Range(0, predictors + 1).Select(k => atoms.Sum(k, 1, 1));
        var different = Enumerable.Range(0, predictors + 1).Select(k => atoms.Sum(k, -1, 1));
        return new(
            atoms.Joined(random),
            blocks,
            atoms.Joined([.. shared, .. model.Distinguishable ? different : []]),
            atoms.Joined([atoms.Sum(predictors + 1, 1, 1)]));
    }

    /// <summary>Random, fixed and outcome columns side by side.</summary>
    public Matrix Joined() => Matrix.Filled(Fixed.Rows, Random.Columns + Fixed.Columns + 1, (r, c) =>
        c < Random.Columns ? Random[r, c]
        : c < Random.Columns + Fixed.Columns ? Fixed[r, c - Random.Columns] : Outcome[r, 0]);

    /// <summary>Exchangeable members vary by their sum and their difference, which exchanging them leaves apart.</summary>
    private static (IReadOnlyList<double[]> Columns, IReadOnlyList<int> Blocks) RandomColumns(
        ApimModel model, Atoms atoms, IReadOnlyList<(int Actor, int Partner)> slopes)
    {
        var couple = slopes.SelectMany(s => new[] { atoms.Sum(s.Actor, 1, 1), atoms.Sum(s.Partner, 1, 1) }).ToList();
        List<double[]> one = [atoms.Sum(0, 1, 0), atoms.Sum(0, 0, 1)];
        List<double[]> sum = [atoms.Sum(0, Half, Half)];
        List<double[]> difference = [atoms.Sum(0, Half, -Half)];
        switch (model.Random)
        {
            case RandomPart.None:
                return ([], []);
            case RandomPart.InterceptsAndCoupleSlopes:
                one.AddRange(couple);
                sum.AddRange(couple);
                break;
            case RandomPart.InterceptsAndActorSlopes:
                one.AddRange(slopes.SelectMany(s => new[] { atoms.Sum(s.Actor, 1, 0), atoms.Sum(s.Actor, 0, 1) }));
                sum.AddRange(slopes.Select(s => atoms.Sum(s.Actor, Half, Half)));
                difference.AddRange(slopes.Select(s => atoms.Sum(s.Actor, Half, -Half)));
                break;
            case RandomPart.Intercepts:
            default:
                break;
        }

        return model.Distinguishable ? (one, [one.Count]) : ([.. sum, .. difference], [sum.Count, difference.Count]);
    }

    private sealed class Atoms(int each)
    {
        public double[] Sum(int atom, double first, double second)
        {
            var column = new double[2 * each];
            (column[atom], column[each + atom]) = (first, second);
            return column;
        }

        public Matrix Joined(IReadOnlyList<double[]> columns) =>
            Matrix.Filled(2 * each, columns.Count, (r, c) => columns[c][r]);
    }
}
