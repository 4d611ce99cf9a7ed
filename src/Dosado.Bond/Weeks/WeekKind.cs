namespace Dosado.Bond;

/// <summary>What a stretch of a week is for: a name of the picker, or the person's own words.</summary>
/// <param name="Name">A key of the picker (see <see cref="WeekKinds"/>), or the own words.</param>
/// <param name="IsOwnWord">Whether the person wrote it.</param>
public sealed record WeekKind(string Name, bool IsOwnWord)
{
    /// <summary>The longest own words for a kind, in UTF-16 units.</summary>
    public const int MostName = 60;
}

/// <summary>The kinds of time that the picker offers, as keys. None is about the body: such wishes are requests (M083).</summary>
public static class WeekKinds
{
    /// <summary>How many kinds one may wish for of each sort.</summary>
    public const int Most = 3;

    /// <summary>Time together.</summary>
    public static IReadOnlyList<string> Us { get; } = ["date", "quiet-evening", "unhurried", "play", "chore"];

    /// <summary>Time of one's own; the last six are the ideas of M087.</summary>
    public static IReadOnlyList<string> Me { get; } =
        ["alone", "friends", "bench", "own-date", "spa", "bath", "book", "hike", "retreat"];

    /// <summary>Whether the picker has a kind. Own words, and what only a newer app has a name for, are read as they stand.</summary>
    public static bool Have(WeekKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return !kind.IsOwnWord && (Us.Contains(kind.Name) || Me.Contains(kind.Name));
    }
}
