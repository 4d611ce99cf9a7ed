using Dosado.App.Homes;

namespace Dosado.App.Today;

/// <summary>
/// After a quiet spell of one's own, at most one invitation that can be skipped (M066).
/// </summary>
internal static class QuietSpell
{
    private const string Choice = "quiet-spell";
    private const int Quiet = 10;

    public static bool IsOffered(Home home) =>
        home is { IsNew: false, MayInvite: true, Own: { } own }
        && home.Now.Day.DayNumber - LastDay(home, own).DayNumber >= Quiet
        && home.Choice(Choice) != NameOf(home, own);

    /// <summary>Not now: nothing more is said of this spell.</summary>
    public static Task SkipAsync(Home home) =>
        home.Own is { } own ? home.ChooseAsync(Choice, NameOf(home, own)) : Task.CompletedTask;

    /// <summary>A spell is named by the day after which it began.</summary>
    private static string NameOf(Home home, OwnSpace own) => LastDay(home, own).ToString("O", null);

    private static DateOnly LastDay(Home home, OwnSpace own) =>
        own.State.NewestDay ?? home.Now.Day;
}
