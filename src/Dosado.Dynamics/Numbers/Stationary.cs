namespace Dosado.Dynamics.Numbers;

/// <summary>The spread a stable linear system settles into.</summary>
internal static class Stationary
{
    /// <summary>P with P = F P F' + Q; null where F has no such P.</summary>
    public static Matrix? TryOfSteps(Matrix transition, Matrix noise)
    {
        var size = transition.Rows;
        var system = Matrix.Identity(size * size) - Linear.Kronecker(transition, transition);
        return Solved(system, noise);
    }

    /// <summary>P with A P + P A' + Q = 0; null where A has no such P.</summary>
    public static Matrix? TryOfDrift(Matrix drift, Matrix diffusion)
    {
        var unit = Matrix.Identity(drift.Rows);
        return Solved(-1 * (Linear.Kronecker(drift, unit) + Linear.Kronecker(unit, drift)), diffusion);
    }

    private static Matrix? Solved(Matrix system, Matrix right)
    {
        var size = right.Rows;
        var stacked = Matrix.Filled(size * size, 1, (i, _) => right[i / size, i % size]);
        var solved = Linear.TrySolve(system, stacked);
        var spread = solved is null ? null : Matrix.Filled(size, size, (r, c) => solved[(r * size) + c, 0]).Symmetrised();
        return spread is not null && Cholesky.TryOf(spread) is not null ? spread : null;
    }
}
