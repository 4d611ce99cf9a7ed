namespace Dosado.Sync;

/// <summary>What a device may ask of a relay for one space.</summary>
/// <param name="Read">The right to read.</param>
/// <param name="Write">The right to append and redact; null where this device only reads.</param>
public sealed record SpaceRights(Token Read, Token? Write);
