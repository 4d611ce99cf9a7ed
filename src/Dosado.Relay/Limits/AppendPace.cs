namespace Dosado.Relay.Limits;

/// <summary>Appends a second to one space.</summary>
internal sealed class AppendPace(RelayOptions options)
    : SpacePace(options.Limits.AppendsPerSecond, options.Limits.AppendBurst, options.Clock);
