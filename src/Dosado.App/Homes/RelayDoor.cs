using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>Creating spaces at relays: with the right of a space that this device already has there, or with a setup code.</summary>
internal sealed class RelayDoor(Platform platform)
{
    /// <summary>Creates a space; says why not in the relay's own terms.</summary>
    /// <param name="relay">Where.</param>
    /// <param name="keys">The space.</param>
    /// <param name="lifetime">After which the relay deletes it; null to keep it.</param>
    /// <param name="known">Spaces that this device can write at any relay.</param>
    /// <param name="setupCode">What the person typed; may be empty.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<Opened> CreateAsync(
        Uri relay,
        SpaceKeys keys,
        TimeSpan? lifetime,
        IEnumerable<Replica> known,
        string setupCode,
        CancellationToken cancel)
    {
        var there = platform.Relays(relay);
        var ticket = setupCode.Length > 0 ? setupCode : await TicketAsync(there, known, cancel);
        return await there.CreateSpaceAsync(keys.ToNewSpace(lifetime, ticket), cancel) switch
        {
            RelayAnswer<Sync.Done>.Granted => Opened.Yes,
            RelayAnswer<Sync.Done>.Refused { Reason: Refusal.TicketNeeded } => Opened.SetupCodeNeeded,
            RelayAnswer<Sync.Done>.Refused => Opened.TurnedAway,
            RelayAnswer<Sync.Done>.Unreachable => Opened.Unreachable,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What the relay says of itself, or null when it does not answer.</summary>
    public async Task<RelayNotice?> DescribeAsync(Uri relay, CancellationToken cancel) =>
        await platform.Relays(relay).DescribeAsync(cancel) is RelayAnswer<RelayNotice>.Granted notice ? notice.Value : null;

    /// <summary>A one-use ticket by the right of a space that is already there; empty when there is none.</summary>
    public static async Task<string> TicketAsync(IRelay there, IEnumerable<Replica> known, CancellationToken cancel)
    {
        foreach (var space in known.Where(r => r.Relay is not null && r.Rights.Write is not null))
        {
            if (await there.IssueTicketAsync(space.Space, space.Rights.Write!.Value, cancel)
                is RelayAnswer<string>.Granted granted)
            {
                return granted.Value;
            }
        }

        return string.Empty;
    }
}

/// <summary>What came of creating a space.</summary>
public enum Opened
{
    /// <summary>It is there.</summary>
    Yes,

    /// <summary>The relay wants a setup code, or another one.</summary>
    SetupCodeNeeded,

    /// <summary>The relay says no.</summary>
    TurnedAway,

    /// <summary>Nobody answers.</summary>
    Unreachable,
}
