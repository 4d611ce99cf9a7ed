using Dosado.Sync;

namespace Dosado.Relay.Limits;

/// <summary>Bells hung and taken down, and knocks, in one space.</summary>
internal sealed class BellPace(RelayOptions options)
{
    private readonly Pace<SpaceId> _pace = new(options.Limits.BellsPerSecond, options.Limits.BellBurst, options.Clock);

    public bool TryTake(SpaceId space) => _pace.TryTake(space);
}
