using System.Text.Json;
using Dosado.Sync;

namespace Dosado.App.Homes;

// Being told, without the app being open, that something was said.
public sealed partial class Home
{
    private const string BellChoice = "bell";

    /// <summary>That this device is to be told; null while it is off, and for a bond that is gone or lies elsewhere by now.</summary>
    public KeptBell? Bell => Choice(BellChoice) is { Length: > 0 } kept
        && JsonSerializer.Deserialize(kept, KeptShapes.Default.KeptBell) is { } bell
        && FindBond(new(bell.Bond))?.Relay == bell.Relay
            ? bell
            : null;

    /// <summary>The bond that the bell is about.</summary>
    public BondSpace? BellBond => Bell is { } bell ? FindBond(new(bell.Bond)) : null;

    /// <summary>Whether the bell is down because I asked for room or sit out.</summary>
    public bool IsBellDown => BellBond is { } bond && WorthTelling.IsInRoom(bond.State, bond.Me);

    /// <summary>The key of a bond's relay to which the browser ties its subscription; null when the relay does not answer.</summary>
    public async Task<string?> FindPushKeyAsync(BondSpace bond) =>
        await _platform.Bells(bond.Relay).FindPushKeyAsync(CancellationToken.None) is RelayAnswer<string>.Granted key
            ? key.Value
            : null;

    /// <summary>Switches telling on, or changes its hours; false, and nothing is changed, when the relay did not take it.</summary>
    public async Task<bool> HangBellAsync(KeptBell bell)
    {
        if (FindBond(new(bell.Bond)) is not { } bond || !await _bells.HangAsync(bond, bell))
        {
            return false;
        }

        await ChooseAsync(BellChoice, JsonSerializer.Serialize(bell, KeptShapes.Default.KeptBell));
        return true;
    }

    /// <summary>Switches telling off. The browser's subscription ends with it, so it also holds when the relay cannot be reached.</summary>
    public async Task TakeBellDownAsync()
    {
        var (bond, bell) = (BellBond, Bell);
        await ChooseAsync(BellChoice, string.Empty);
        if (bond is not null && bell is not null)
        {
            await _bells.TakeDownAsync(bond, bell);
        }
    }
}
