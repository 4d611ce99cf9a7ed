namespace Dosado.Vault;

/// <summary>Everything that follows from a space's secret.</summary>
/// <param name="Reading">Id, read token, content key.</param>
/// <param name="Write">The right to append and to redact.</param>
/// <param name="Delete">The right to delete the whole space.</param>
public sealed record SpaceKeys(ReadingKeys Reading, Token Write, Token Delete)
{
    /// <summary>The space.</summary>
    public SpaceId Id => Reading.Id;

    /// <summary>The right to fetch the log.</summary>
    public Token Read => Reading.Read;

    /// <summary>The request by which a relay creates the space; it names only hashes of the tokens.</summary>
    /// <param name="lifetime">After which the relay deletes it; null to keep it.</param>
    /// <param name="ticket">The setup code or a one-use ticket; empty on an open relay.</param>
    public NewSpace ToNewSpace(TimeSpan? lifetime, string ticket) =>
        new(Id, Read.Hash, Write.Hash, Delete.Hash, lifetime, ticket);
}
