using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

// The person's own devices: which there are, and which of them the person has not yet said to know.
public sealed partial class Home
{
    private IReadOnlySet<string> _known = new HashSet<string>();

    /// <summary>
    /// My devices, this one first, as the log of my own space certifies them; empty while the inner door is closed. Whoever
    /// only reads with my code is not among them: reading leaves no trace.
    /// </summary>
    public IReadOnlyList<OwnDevice> Devices => Own is not { } own ? [] :
    [
        .. own.Log.Replica.Log.Devices
            .OrderByDescending(d => d.Key == own.Log.Replica.Device).ThenBy(d => d.Value.Place)
            .Select(d => d.Key.ToString())
            .Select(id => new OwnDevice(
                id,
                id == own.Log.Replica.Device?.ToString(),
                own.State.Devices.TryGetValue(id, out var since) ? since : null,
                _known.Contains(id))),
    ];

    /// <summary>Whether a device was added that the person has not said to know.</summary>
    public bool HasStrangeDevice => Devices.Any(d => d is { IsKnown: false, IsThis: false });

    /// <summary>The person knows all devices that there are now. Kept on this device alone, so that no other can say it.</summary>
    public async Task KnowDevicesAsync()
    {
        if (_mine is { } mine && Own is { } own)
        {
            _known = own.Log.Replica.Log.Devices.Keys.Select(d => d.ToString()).ToHashSet();
            await mine.KeepKnownAsync(_known, CancellationToken.None);
        }
    }

    /// <summary>What an invitation of an own device hands over; null while the relay does not have everything.</summary>
    internal async Task<Invite?> MakeOwnInviteAsync() => Own is { } own
        && await own.Log.Replica.SyncAsync(new Sending.All(), CancellationToken.None) is SyncState.UpToDate
            ? await FindOwnInviteAsync()
            : null;

    /// <summary>The same for an invitation that was made before; null while the inner door is closed.</summary>
    private async Task<Invite?> FindOwnInviteAsync()
    {
        if (_mine is not { } mine || Own is not { } own)
        {
            return null;
        }

        var kept = await mine.ReadAsync(CancellationToken.None);
        return await InviteAsync(PairingPurpose.OwnDevice, own.Log.Replica, kept.Secret, kept.PersonKey);
    }

    /// <summary>What this device says of itself when it has become one of the person's.</summary>
    private Event[] Added(OwnSpace own) =>
        own.Log.Replica.Device is { } device && !own.State.Devices.ContainsKey(device.ToString()) ? [new DeviceAdded(NewId(), device.ToString(), Now)] : [];
}

/// <summary>One of the person's own devices.</summary>
/// <param name="Id">As its certificate names it.</param>
/// <param name="IsThis">Whether it is this one.</param>
/// <param name="Since">Since when, if it said so.</param>
/// <param name="IsKnown">Whether the person has said to know it.</param>
public sealed record OwnDevice(string Id, bool IsThis, Moment? Since, bool IsKnown);
