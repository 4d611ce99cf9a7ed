namespace Dosado.Dynamics.Tables;

/// <summary>Thrown where a table cannot be used; carries every fault found, not only the first.</summary>
/// <param name="faults">At least one.</param>
public sealed class TableException(IReadOnlyList<TableFault> faults)
    : Exception(string.Join('\n', [.. faults.Take(MostShown).Select(f => $"{f}"), .. More(faults.Count - MostShown)]))
{
    private const int MostShown = 20;

    /// <summary>All the faults, in the order of the file.</summary>
    public IReadOnlyList<TableFault> Faults { get; } = faults;

    private static string[] More(int count) => count > 0 ? [$"and {count} more"] : [];
}
