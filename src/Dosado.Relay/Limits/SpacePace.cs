using Dosado.Sync;

namespace Dosado.Relay.Limits;

/// <summary>How often requests of one kind may be made in one space.</summary>
internal abstract class SpacePace(double perSecond, int burst, TimeProvider clock)
{
    private readonly Pace<SpaceId> _pace = new(perSecond, burst, clock);

    public bool TryTake(SpaceId space) => _pace.TryTake(space);
}
