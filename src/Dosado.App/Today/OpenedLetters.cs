using Dosado.App.Homes;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>
/// Which letters were opened on this device, so that Today need not mention them again. It stays behind the lock of this
/// device, is no event and reaches nobody.
/// </summary>
internal sealed class OpenedLetters
{
    private const string Setting = "letters-opened";
    private const int Most = 200;

    private readonly IReadOnlyList<string> _ids;

    private OpenedLetters(IReadOnlyList<string> ids) => _ids = ids;

    public static OpenedLetters Of(Home home) => new((home.Choice(Setting) ?? string.Empty).Split(' '));

    /// <summary>Who sent a letter that was not opened here; null when there is none or their messages are folded away.</summary>
    public static string? FindSender(Home home) =>
        home is { Folded: false, Bond: { Other: { } other } bond } && Of(home) is var opened
        && bond.State.Letters.All.Exists(l => l.Author != bond.Me && !opened.Holds(l.Id))
            ? other.Name
            : null;

    /// <summary>A letter of the other's was opened.</summary>
    public async Task AddAsync(Home home, EntryId letter)
    {
        if (!home.IsExample && !Holds(letter))
        {
            await home.ChooseAsync(Setting, string.Join(' ', _ids.Append(letter.Value).Where(i => i.Length > 0).TakeLast(Most)));
        }
    }

    private bool Holds(EntryId letter) => _ids.Contains(letter.Value);
}
