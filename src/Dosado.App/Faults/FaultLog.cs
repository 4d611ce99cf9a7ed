namespace Dosado.App.Faults;

/// <summary>
/// What went wrong since the app was opened, for a report that the person may make: the kind of a fault and the kind of page,
/// never what was written, whose it is or when it was. In memory alone.
/// </summary>
internal sealed class FaultLog
{
    private const int Most = 10;

    private readonly List<string> _codes = [];

    /// <summary>The last few, oldest first.</summary>
    public IReadOnlyList<string> Codes => [.. _codes];

    /// <param name="fault">What went wrong; its message stays out.</param>
    /// <param name="pattern">The page as the app names it, with nothing in its open places.</param>
    public void Note(Exception fault, string pattern)
    {
        _codes.Add($"{fault.GetType().Name} 0x{fault.HResult:x8} {pattern}");
        _codes.RemoveRange(0, Math.Max(0, _codes.Count - Most));
    }
}
