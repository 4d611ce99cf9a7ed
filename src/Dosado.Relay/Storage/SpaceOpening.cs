using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>A request for a new space.</summary>
/// <param name="Space">Its id.</param>
/// <param name="Rights">The hashes of its tokens.</param>
/// <param name="Expires">After which it is deleted; null to keep it.</param>
/// <param name="Ticket">Hash of the ticket; null where none is needed.</param>
/// <param name="Now">The moment of the request.</param>
/// <param name="TicketsSince">Tickets that were issued then or earlier are void.</param>
internal sealed record SpaceOpening(
    SpaceId Space,
    SpaceRights Rights,
    DateTimeOffset? Expires,
    Digest? Ticket,
    DateTimeOffset Now,
    DateTimeOffset TicketsSince);

internal enum SpaceOpened
{
    New,
    Already,
    OtherTokens,
    TicketNeeded,
}
