using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Apim;

/// <summary>What differs between couples, read off by name and in the units of the data.</summary>
internal static class BetweenTable
{
    public static IReadOnlyList<string> Names(ApimModel model, Occasions occasions)
    {
        var slopes = occasions.Slopes.Select(s => (Actor: occasions.Names[s.Actor - 1], Partner: occasions.Names[s.Partner - 1]));
        var couple = slopes.SelectMany(s => new[] { s.Actor, s.Partner });
        return (model.Random, model.Distinguishable) switch
        {
            (RandomPart.None, _) => [],
            (RandomPart.Intercepts, true) => ["first:intercept", "second:intercept"],
            (RandomPart.Intercepts, false) => ["sum:intercept", "difference:intercept"],
            (RandomPart.InterceptsAndCoupleSlopes, true) => ["first:intercept", "second:intercept", .. couple],
            (RandomPart.InterceptsAndCoupleSlopes, false) => ["sum:intercept", .. couple, "difference:intercept"],
            (RandomPart.InterceptsAndActorSlopes, true) =>
            [
                "first:intercept", "second:intercept",
                .. slopes.SelectMany(s => new[] { "first:" + s.Actor, "second:" + s.Actor }),
            ],
            (RandomPart.InterceptsAndActorSlopes, false) =>
            [
                "sum:intercept", .. slopes.Select(s => "sum:" + s.Actor),
                "difference:intercept", .. slopes.Select(s => "difference:" + s.Actor),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(model)),
        };
    }

    public static Matrix Covariance(Matrix inside, Design design, AtomUnits units)
    {
        var unit = Enumerable.Range(0, inside.Rows).Select(c => units.OutcomeUnit / units.Units[AtomOf(design, c)]).ToArray();
        return Matrix.Filled(inside.Rows, inside.Rows, (r, c) => inside[r, c] * unit[r] * unit[c]);
    }

    private static int AtomOf(Design design, int column) =>
        Enumerable.Range(0, design.Random.Rows).First(row => design.Random[row, column] != 0) % (design.Random.Rows / 2);
}
