using System.Net;

namespace Dosado.Relay.Limits;

/// <summary>New spaces a day from one address. Addresses are held in memory only, and forgotten when a day has passed.</summary>
internal sealed class SpaceAllowance(RelayOptions options)
{
    private readonly Pace<IPAddress> _pace = new(
        options.Limits.SpacesPerDayAndAddress / TimeSpan.FromDays(1).TotalSeconds,
        options.Limits.SpacesPerDayAndAddress,
        options.Clock);

    public bool TryTake(IPAddress? address) => _pace.TryTake(address ?? IPAddress.None);

    public void GiveBack(IPAddress? address) => _pace.GiveBack(address ?? IPAddress.None);
}
