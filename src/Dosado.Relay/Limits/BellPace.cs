namespace Dosado.Relay.Limits;

/// <summary>Bells hung and taken down, and knocks, in one space.</summary>
internal sealed class BellPace(RelayOptions options)
    : SpacePace(options.Limits.BellsPerSecond, options.Limits.BellBurst, options.Clock);
