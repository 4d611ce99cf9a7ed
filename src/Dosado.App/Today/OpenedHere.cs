using Dosado.App.Homes;

namespace Dosado.App.Today;

/// <summary>
/// What of the other's was opened on this device, so that Today need not mention it again. It stays behind the lock of this
/// device, is no event and reaches nobody.
/// </summary>
internal static class OpenedHere
{
    private const string Setting = "opened";

    /// <summary>The last of each kind that was not opened here; none while the other's messages are folded away.</summary>
    public static IReadOnlyList<FromOther> FindUnopened(Home home)
    {
        var opened = Read(home);
        return home.Folded ? [] : [.. AllOf(home).Where(from => !opened.Contains(from.Id.Value)).Reverse().DistinctBy(from => from.Kind)];
    }

    /// <summary>Everything of the other's that stands on this page was opened.</summary>
    public static async Task OpenAsync(Home home, string page)
    {
        var (all, before) = (AllOf(home), Read(home));
        if (!home.IsExample && all.Any(from => from.Page == page && !before.Contains(from.Id.Value)))
        {
            var opened = all.Where(from => from.Page == page || before.Contains(from.Id.Value)).Select(from => from.Id);
            await home.ChooseHereAsync(Setting, string.Join(' ', opened));
        }
    }

    private static IReadOnlyList<FromOther> AllOf(Home home) =>
        home.Bond is { Other: not null } bond ? FromOther.AllOf(bond.State, bond.Me) : [];

    private static HashSet<string> Read(Home home) => [.. (home.ChoiceHere(Setting) ?? string.Empty).Split(' ')];
}
