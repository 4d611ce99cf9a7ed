using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>A ticket to keep, by its hash, on behalf of a space.</summary>
internal sealed record TicketIssue(Digest Ticket, SpaceId Space, DateTimeOffset Now, int PerDay);

internal enum TicketIssued
{
    Kept,
    TooMany,
}
