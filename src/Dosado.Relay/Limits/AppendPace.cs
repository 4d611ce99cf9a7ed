using Dosado.Sync;

namespace Dosado.Relay.Limits;

/// <summary>Appends a second to one space.</summary>
internal sealed class AppendPace(RelayOptions options)
{
    private readonly Pace<SpaceId> _pace =
        new(options.Limits.AppendsPerSecond, options.Limits.AppendBurst, options.Clock);

    public bool TryTake(SpaceId space) => _pace.TryTake(space);
}
