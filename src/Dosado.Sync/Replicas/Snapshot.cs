namespace Dosado.Sync;

/// <summary>A state that was folded from the log up to a head: a cache, never a source.</summary>
/// <param name="Head">Where the fold had come.</param>
/// <param name="State">The state, as its owner writes it, with the version of its fold.</param>
public sealed record Snapshot(LogHead Head, byte[] State);
