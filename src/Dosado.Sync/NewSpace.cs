namespace Dosado.Sync;

/// <summary>A request for a new space: its id, the hashes of its tokens, and the right to make it.</summary>
/// <param name="Id">The space.</param>
/// <param name="Read">Hash of the read token.</param>
/// <param name="Write">Hash of the write token.</param>
/// <param name="Delete">Hash of the delete token.</param>
/// <param name="Lifetime">After which the relay deletes the space; null to keep it.</param>
/// <param name="Ticket">The setup code or a one-use ticket; empty on an open relay.</param>
public sealed record NewSpace(SpaceId Id, Digest Read, Digest Write, Digest Delete, TimeSpan? Lifetime, string Ticket);
