namespace Dosado.Vault;

/// <summary>What came of reading a code that somebody typed, scanned or pasted.</summary>
/// <typeparam name="T">The kind of code.</typeparam>
public abstract record CodeReading<T>
{
    private CodeReading()
    {
    }

    /// <summary>Every check character fits.</summary>
    /// <param name="Code">The code.</param>
    public sealed record Understood(T Code) : CodeReading<T>;

    /// <summary>Some groups cannot be right.</summary>
    /// <param name="Groups">Which ones, counted from 1, in order; never empty.</param>
    public sealed record Mistyped(IReadOnlyList<int> Groups) : CodeReading<T>;

    /// <summary>Too short or too long, and without gaps that would tell in which group.</summary>
    /// <param name="Given">Letters and digits that were given.</param>
    /// <param name="Expected">Letters and digits of a whole code.</param>
    public sealed record WrongLength(int Given, int Expected) : CodeReading<T>;
}
